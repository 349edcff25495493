package org.essor.adaptive.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.essor.platform.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets sessions that nobody ended. */
@Component
class ForgetSessions {

  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient db;
  private final Clock clock;

  ForgetSessions(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void run() {
    db.sql("delete from adaptive.session where begun_at < :before")
        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "adaptiveForgetting")
  static class Jobs {

    @Bean
    Job forgetSessionsJob(ForgetSessions task) {
      return new Job("adaptive.forget", Duration.ofHours(6), task::run);
    }
  }
}
