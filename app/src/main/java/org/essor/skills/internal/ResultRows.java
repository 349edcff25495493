package org.essor.skills.internal;

import org.essor.skills.DiagnosisId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The measures of finished diagnoses, for comparison. */
@Component
class ResultRows {

  private final JdbcClient db;

  ResultRows(JdbcClient db) {
    this.db = db;
  }

  void insert(DiagnosisId diagnosis, Profile profile) {
    for (var measured : profile.domains()) {
      db.sql(
              """
              insert into skills.domain_result
                (diagnosis, framework, domain, theta, standard_error, level)
              values (:diagnosis, :framework, :domain, :theta, :error, :level)
              """)
          .param("diagnosis", diagnosis.value())
          .param("framework", profile.framework())
          .param("domain", measured.domain().id())
          .param("theta", measured.theta())
          .param("error", measured.standardError())
          .param("level", measured.best().level().number())
          .update();
    }
  }
}
