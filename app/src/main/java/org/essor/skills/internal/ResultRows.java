package org.essor.skills.internal;

import java.util.List;
import java.util.function.Function;
import org.essor.skills.DiagnosisId;
import org.essor.skills.internal.Profile.Measured;
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
    var domains = profile.domains();
    db.sql(
            """
            insert into skills.domain_result
              (diagnosis, framework, domain, theta, standard_error, level)
            select :diagnosis, :framework, * from unnest(:domains, :thetas, :errors, :levels)
            """)
        .param("diagnosis", diagnosis.value())
        .param("framework", profile.framework())
        .param("domains", column(domains, each -> each.domain().id()).toArray(String[]::new))
        .param("thetas", column(domains, Measured::theta).toArray(Double[]::new))
        .param("errors", column(domains, Measured::standardError).toArray(Double[]::new))
        .param(
            "levels", column(domains, each -> each.best().level().number()).toArray(Integer[]::new))
        .update();
  }

  private static <T> List<T> column(List<Measured> domains, Function<Measured, T> of) {
    return domains.stream().map(of).toList();
  }
}
