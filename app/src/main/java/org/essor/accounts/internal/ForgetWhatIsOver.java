package org.essor.accounts.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.essor.platform.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases sessions, links and tokens that are over. */
@Component
class ForgetWhatIsOver {

  private final JdbcClient db;
  private final Clock clock;
  private final AccountSettings settings;

  ForgetWhatIsOver(JdbcClient db, Clock clock, AccountSettings settings) {
    this.db = db;
    this.clock = clock;
    this.settings = settings;
  }

  void run() {
    var now = Timestamp.from(clock.instant());
    var idle = Timestamp.from(clock.instant().minus(settings.sessionIdle()));
    db.sql("delete from accounts.session where expires_at <= :now or seen_at <= :idle")
        .param("now", now)
        .param("idle", idle)
        .update();
    db.sql("delete from accounts.link where expires_at <= :now").param("now", now).update();
    db.sql("delete from accounts.challenge where expires_at <= :now").param("now", now).update();
    db.sql("delete from accounts.token where expires_at <= :now").param("now", now).update();
  }

  @Configuration(proxyBeanMethods = false)
  static class Jobs {

    @Bean
    Job accountsForgetJob(ForgetWhatIsOver task) {
      return new Job("accounts.forget", Duration.ofHours(1), task::run);
    }
  }
}
