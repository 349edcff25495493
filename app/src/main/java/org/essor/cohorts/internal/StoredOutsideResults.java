package org.essor.cohorts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.essor.accounts.People;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.cohorts.AcademicYear;
import org.essor.cohorts.OutsideResult;
import org.essor.cohorts.OutsideResult.Part;
import org.essor.cohorts.OutsideResults;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.kernel.SmallCells;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredOutsideResults implements OutsideResults {

  /** More values than this are points rather than levels: not told one by one. */
  private static final int MOST_VALUES = 12;

  private final Institutions institutions;
  private final People people;
  private final AuditLog audit;
  private final JdbcClient db;
  private final Clock clock;

  StoredOutsideResults(
      Institutions institutions, People people, AuditLog audit, JdbcClient db, Clock clock) {
    this.institutions = institutions;
    this.people = people;
    this.audit = audit;
    this.db = db;
    this.clock = clock;
  }

  @Override
  public void add(Batch batch, List<OutsideResult> results, PersonId teacher) {
    institutions.require(teacher, batch.institution(), Duty.TEACHER);
    var example = institutions.get(batch.institution()).example();
    results.forEach(result -> add(batch, result, new Origin(Optional.of(teacher), example)));
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

  /** Keeps examples, in the name of nobody. */
  void addExamples(Batch batch, List<OutsideResult> results) {
    results.forEach(result -> add(batch, result, new Origin(Optional.empty(), true)));
  }

  private record Origin(Optional<PersonId> teacher, boolean example) {}

  private void add(Batch batch, OutsideResult result, Origin origin) {
    var id =
        db.sql(
                """
                insert into cohorts.outside_result (id, institution, curriculum, year, service, who,
                  email, name, result, certified, held_on, example, imported_at, imported_by)
                values (:id, :institution, :curriculum, :year, :service, :who, :email, :name, :result,
                  :certified, :day, :example, :now, :by)
                on conflict (institution, year, service, who) do update set
                  curriculum = excluded.curriculum, email = excluded.email, name = excluded.name,
                  result = excluded.result, certified = excluded.certified,
                  held_on = excluded.held_on, imported_at = excluded.imported_at,
                  imported_by = excluded.imported_by
                returning id
                """)
            .param("id", UUID.randomUUID())
            .param("institution", batch.institution().value())
            .param("curriculum", batch.curriculum())
            .param("year", batch.year().start())
            .param("service", batch.service())
            .param("who", result.who())
            .param("email", result.email().isEmpty() ? null : result.email())
            .param("name", result.name())
            .param("result", result.result())
            .param("certified", result.certified())
            .param("day", result.heldOn().orElse(null))
            .param("example", origin.example())
            .param("now", Timestamp.from(clock.instant()))
            .param("by", origin.teacher().map(PersonId::value).orElse(null))
            .query(UUID.class)
            .single();
    parts(id, result.parts());
  }

  private void parts(UUID result, List<Part> parts) {
    db.sql("delete from cohorts.outside_part where result = :result")
        .param("result", result)
        .update();
    if (!parts.isEmpty()) {
      db.sql(
              """
              insert into cohorts.outside_part (result, place, name, said)
              select :result, place, name, said
              from unnest(:names, :said) with ordinality as part(name, said, place)
              """)
          .param("result", result)
          .param("names", parts.stream().map(Part::name).toArray(String[]::new))
          .param("said", parts.stream().map(Part::said).toArray(String[]::new))
          .update();
    }
  }

  @Override
  public List<Kept> list(InstitutionId institution, PersonId teacher) {
    institutions.require(teacher, institution, Duty.TEACHER);
    return db.sql(
            """
            select institution, curriculum, year, service, count(*) as people,
              count(*) filter (where certified) as certified
            from cohorts.outside_result where institution = :institution
            group by institution, curriculum, year, service
            order by year desc, curriculum, service
            """)
        .param("institution", institution.value())
        .query((row, _) -> new Kept(batch(row), row.getLong("people"), row.getLong("certified")))
        .list();
  }

  private static Batch batch(ResultSet row) throws SQLException {
    return new Batch(
        new InstitutionId(row.getObject("institution", UUID.class)),
        row.getString("curriculum"),
        new AcademicYear(row.getInt("year")),
        row.getString("service"));
  }

  @Override
  public Optional<Told> tell(Batch batch, PersonId teacher) {
    return list(batch.institution(), teacher).stream()
        .filter(kept -> kept.batch().equals(batch))
        .findFirst()
        .map(this::tell);
  }

  private Told tell(Kept kept) {
    var parts = new LinkedHashMap<String, Map<String, Long>>();
    of(
            """
            select p.name, p.said, count(*) as people, min(p.place) as place
            from cohorts.outside_result r join cohorts.outside_part p on p.result = r.id
            """,
            "group by p.name, p.said order by place, p.name",
            kept.batch())
        .query(row -> {
          parts
              .computeIfAbsent(row.getString("name"), _ -> new HashMap<>())
              .put(row.getString("said"), row.getLong("people"));
        });
    var days =
        of(
                "select min(held_on) as first, max(held_on) as last from cohorts.outside_result r",
                "",
                kept.batch())
            .query((row, _) -> new Days(day(row, "first"), day(row, "last")))
            .single();
    return new Told(kept, days.first(), days.last(), values(parts), rows(parts));
  }

  private record Days(Optional<LocalDate> first, Optional<LocalDate> last) {}

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private StatementSpec of(String select, String rest, Batch batch) {
    return db.sql(
            select
                + """
                 where r.institution = :institution and r.curriculum = :curriculum
                   and r.year = :year and r.service = :service
                """
                + rest)
        .param("institution", batch.institution().value())
        .param("curriculum", batch.curriculum())
        .param("year", batch.year().start())
        .param("service", batch.service());
  }

  /** Numbers by their size, words by the alphabet; none where they are too many for a scale. */
  private static List<String> values(Map<String, Map<String, Long>> parts) {
    var values =
        parts.values().stream()
            .flatMap(counts -> counts.keySet().stream())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).thenComparing(Function.identity()))
            .toList();
    return values.size() > MOST_VALUES ? List.of() : values;
  }

  /** Each part by itself: the same people stand in all of them, so that nothing adds up. */
  private static List<OutsideResults.Row> rows(Map<String, Map<String, Long>> parts) {
    var values = values(parts);
    return parts.entrySet().stream().map(part -> row(part, values)).toList();
  }

  private static OutsideResults.Row row(
      Map.Entry<String, Map<String, Long>> part, List<String> values) {
    var counts =
        values.stream().mapToLong(value -> part.getValue().getOrDefault(value, 0L)).toArray();
    var cells = SmallCells.ofKnownRows(List.of(counts), counts.length);
    return new OutsideResults.Row(
        part.getKey(),
        part.getValue().values().stream().mapToLong(Long::longValue).sum(),
        IntStream.range(0, counts.length).mapToObj(i -> cells.get(0, i)).toList());
  }

  @Override
  public void remove(Batch batch, PersonId teacher) {
    institutions.require(teacher, batch.institution(), Duty.TEACHER);
    int gone = of("delete from cohorts.outside_result r", "", batch).update();
    audit.append(
        new AuditEntry(
            "cohorts.outside-removed",
            "institution:" + batch.institution(),
            Optional.of(teacher),
            Map.of(
                "curriculum", batch.curriculum(),
                "year", batch.year().toString(),
                "results", "" + gone)));
  }

  @Override
  public List<Own> listOf(PersonId person) {
    return people
        .find(person)
        .map(found ->
            db.sql(
                    """
                    select * from cohorts.outside_result where email = :email
                    order by year desc, service
                    """)
                .param("email", found.email())
                .query((row, _) -> new Own(batch(row), result(row)))
                .list())
        .orElse(List.of());
  }

  private OutsideResult result(ResultSet row) throws SQLException {
    return new OutsideResult(
        row.getString("who"),
        row.getString("email"),
        row.getString("name"),
        row.getString("result"),
        row.getBoolean("certified"),
        day(row, "held_on"),
        db.sql("select name, said from cohorts.outside_part where result = :id order by place")
            .param("id", row.getObject("id", UUID.class))
            .query((part, _) -> new Part(part.getString("name"), part.getString("said")))
            .list());
  }
}
