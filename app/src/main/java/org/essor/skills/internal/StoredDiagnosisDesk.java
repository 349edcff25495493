package org.essor.skills.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.kernel.PersonId;
import org.essor.skills.DiagnosisDesk;
import org.essor.skills.DiagnosisId;
import org.essor.skills.Needs;
import org.essor.skills.internal.Diagnoses.Beginning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredDiagnosisDesk implements DiagnosisDesk {

  /** So that what is not finished is never shown as whole. */
  private static final double ALMOST = 0.99;

  private final Diagnoses diagnoses;
  private final SkillsSettings settings;
  private final JdbcClient db;

  StoredDiagnosisDesk(Diagnoses diagnoses, SkillsSettings settings, JdbcClient db) {
    this.diagnoses = diagnoses;
    this.settings = settings;
    this.db = db;
  }

  @Override
  public DiagnosisId begin(PersonId person, Needs needs) {
    var seed = UUID.randomUUID().getMostSignificantBits();
    return diagnoses.begin(new Beginning(Optional.of(person), needs, seed, false)).id();
  }

  @Override
  public Map<DiagnosisId, Double> shares(Collection<DiagnosisId> wanted) {
    var shares = new HashMap<DiagnosisId, Double>();
    db.sql(
            """
            select id, position - 1 as answered, finished_at is not null as finished
            from skills.diagnosis where id = any(:ids)
            """)
        .param("ids", wanted.stream().map(DiagnosisId::value).toArray(UUID[]::new))
        .query(row -> {
          double share = (double) row.getInt("answered") / settings.mostQuestions();
          shares.put(
              new DiagnosisId(row.getObject("id", UUID.class)),
              row.getBoolean("finished") ? 1 : Math.min(ALMOST, share));
        });
    return Map.copyOf(shares);
  }
}
