package org.essor.applications.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState.Returned;
import org.essor.platform.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was returned for completion and was not completed in time. */
@Component
class ExpiredReturns {

  private final JdbcClient db;
  private final Handling handling;

  ExpiredReturns(JdbcClient db, Handling handling) {
    this.db = db;
    this.handling = handling;
  }

  /** The clock of the database says what is over, as it does for deposits. */
  @Transactional
  public void expire() {
    db.sql(
            """
            select * from applications.application
            where state = 'returned' and until <= clock_timestamp()
            for update skip locked
            """)
        .query(
            (row, _) -> new Expired(row.getObject("id", UUID.class), (Returned) States.read(row)))
        .list()
        .forEach(expired ->
            handling.write(
                new ApplicationId(expired.id()), expired.state().expire(), Optional.empty()));
  }

  private record Expired(UUID id, Returned state) {}

  /** Its job. */
  @Configuration(proxyBeanMethods = false)
  static class Jobs {

    @Bean
    Job expireReturns(ExpiredReturns returns) {
      return new Job("applications.returns", Duration.ofMinutes(1), returns::expire);
    }
  }
}
