package org.essor.skills.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.essor.platform.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases diagnoses that nobody owns once their time is over; examples stay. */
@Component
class EraseDiagnoses {

  private final JdbcClient db;
  private final Clock clock;
  private final SkillsSettings settings;

  EraseDiagnoses(JdbcClient db, Clock clock, SkillsSettings settings) {
    this.db = db;
    this.clock = clock;
    this.settings = settings;
  }

  void run() {
    db.sql(
            """
            delete from skills.diagnosis
            where person is null and not example and started_at < :before
            """)
        .param("before", Timestamp.from(clock.instant().minus(settings.anonymousKept())))
        .update();
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "skillsErasure")
  static class Jobs {

    @Bean
    Job eraseDiagnosesJob(EraseDiagnoses task) {
      return new Job("skills.erase", Duration.ofHours(6), task::run);
    }
  }
}
