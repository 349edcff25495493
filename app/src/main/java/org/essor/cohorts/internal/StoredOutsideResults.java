package org.essor.cohorts.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.cohorts.AcademicYear;
import org.essor.cohorts.OutsideResult;
import org.essor.cohorts.OutsideResults;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredOutsideResults implements OutsideResults {

  private final Institutions institutions;
  private final AuditLog audit;
  private final JdbcClient db;
  private final Clock clock;

  StoredOutsideResults(Institutions institutions, AuditLog audit, JdbcClient db, Clock clock) {
    this.institutions = institutions;
    this.audit = audit;
    this.db = db;
    this.clock = clock;
  }

  @Override
  public void add(Batch batch, List<OutsideResult> results, PersonId teacher) {
    institutions.require(teacher, batch.institution(), Duty.TEACHER);
    var example = institutions.get(batch.institution()).example();
    results.forEach(result -> add(batch, result, new Origin(teacher, example)));
    audit.append(
        new AuditEntry(
            "cohorts.outside-imported",
            "institution:" + batch.institution(),
            Optional.of(teacher),
            Map.of(
                "curriculum", batch.curriculum(),
                "year", batch.year().toString(),
                "results", "" + results.size())));
  }

  private record Origin(PersonId teacher, boolean example) {}

  private void add(Batch batch, OutsideResult result, Origin origin) {
    db.sql(
            """
            insert into cohorts.outside_result (id, institution, curriculum, year, service, email,
              result, example, imported_at, imported_by)
            values (:id, :institution, :curriculum, :year, :service, :email, :result, :example,
              :now, :by)
            on conflict (institution, year, service, email) do update set
              curriculum = excluded.curriculum, result = excluded.result,
              imported_at = excluded.imported_at, imported_by = excluded.imported_by
            """)
        .param("id", UUID.randomUUID())
        .param("institution", batch.institution().value())
        .param("curriculum", batch.curriculum())
        .param("year", batch.year().start())
        .param("service", batch.service())
        .param("email", result.email())
        .param("result", result.result())
        .param("example", origin.example())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", origin.teacher().value())
        .update();
  }

  @Override
  public List<Kept> list(InstitutionId institution, PersonId teacher) {
    institutions.require(teacher, institution, Duty.TEACHER);
    return db.sql(
            """
            select curriculum, year, service, count(*) as people
            from cohorts.outside_result where institution = :institution
            group by curriculum, year, service order by year desc, curriculum, service
            """)
        .param("institution", institution.value())
        .query((row, _) ->
            new Kept(
                new Batch(
                    institution,
                    row.getString("curriculum"),
                    new AcademicYear(row.getInt("year")),
                    row.getString("service")),
                row.getLong("people")))
        .list();
  }
}
