package org.essor.skills.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.essor.psychometrics.domains.AbilityBands.Place;
import org.essor.skills.DiagnosisId;
import org.essor.skills.Needs;
import org.essor.skills.internal.Diagnosis.Answered;
import org.essor.skills.internal.Diagnosis.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of diagnoses: one statement reads one, another keeps an answer and asks the next. */
@Component
class DiagnosisRows {

  /**
   * A row of the diagnosis itself, the first of its rows, and one of each answer. A place for the
   * ids of those that are asked for.
   */
  private static final String SELECT =
      """
      select id, 0 as position, item, closed as texts, example as flag, asked_at,
        finished_at as until, true as counts, bank, seed, person, extra_time, accessible_only,
        started_at
      from skills.diagnosis where id %1$s
      union all
      select diagnosis, position, item, given, is_right, asked_at,
        answered_at, true, null, null, null, null, null, null
      from skills.answer where diagnosis %1$s
      union all
      select diagnosis, position, item, given, is_right, asked_at,
        answered_at, false, null, null, null, null, null, null
      from skills.pretest_answer where diagnosis %1$s
      """;

  /**
   * The id in a query of its own, so that PostgreSQL does not look for a better plan for each one,
   * which takes longer than to read.
   */
  private static final String SELECT_ONE = SELECT.formatted("= (select :id::uuid)");

  private static final String SELECT_OF_PERSON =
      SELECT.formatted("in (select id from skills.diagnosis where person = :person)");

  private final JdbcClient db;

  DiagnosisRows(JdbcClient db) {
    this.db = db;
  }

  void insert(Diagnosis diagnosis) {
    db.sql(
            """
            insert into skills.diagnosis
              (id, bank, seed, person, extra_time, accessible_only, example, started_at, position,
               item, asked_at, closed)
            values (:id, :bank, :seed, :person, :extra, :accessible, :example, :started, 1, :item,
              :asked, :closed)
            """)
        .param("id", diagnosis.id().value())
        .param("bank", diagnosis.bank())
        .param("seed", diagnosis.seed())
        .param("person", diagnosis.person().map(PersonId::value).orElse(null))
        .param("extra", diagnosis.needs().extraTime())
        .param("accessible", diagnosis.needs().accessibleOnly())
        .param("example", diagnosis.example())
        .param("started", Timestamp.from(diagnosis.startedAt()))
        .param("item", diagnosis.turn().item().orElse(null))
        .param("closed", diagnosis.closed().stream().map(Place::toString).toArray(String[]::new))
        .param("asked", Timestamp.from(diagnosis.turn().since()))
        .update();
  }

  Optional<Diagnosis> find(DiagnosisId id) {
    return db.sql(SELECT_ONE).param("id", id.value()).query(DiagnosisRows::read).stream()
        .findFirst();
  }

  /** Those of a person, the latest first. */
  List<Diagnosis> list(PersonId person) {
    return db
        .sql(SELECT_OF_PERSON)
        .param("person", person.value())
        .query(DiagnosisRows::read)
        .stream()
        .sorted(
            Comparator.comparing(Diagnosis::startedAt)
                .reversed()
                .thenComparing(diagnosis -> diagnosis.id().value()))
        .toList();
  }

  /**
   * Keeps the answer to the question asked now and asks the next, unless an answer to it was kept
   * already.
   *
   * @param micros how long the choice of the next question took
   * @return false where the first answer stands
   */
  boolean keep(Diagnosis at, Answered answer, Next next) {
    return db.sql(
                """
                with kept as (
                  insert into skills.answer
                    (diagnosis, position, item, given, is_right, asked_at, answered_at,
                     choice_micros)
                  values (:id, :position, :item, :given, :right, :asked, :now, :micros)
                  on conflict do nothing
                  returning diagnosis)
                update skills.diagnosis d
                set position = :position + 1, item = :next, asked_at = :now,
                  finished_at = case when :next::text is null then :now::timestamptz end
                from kept where d.id = kept.diagnosis
                """)
            .param("id", at.id().value())
            .param("position", at.position())
            .param("item", answer.item())
            .param("given", answer.given().toArray(String[]::new))
            .param("right", answer.right())
            .param("asked", Timestamp.from(answer.askedAt()))
            .param("now", Timestamp.from(answer.answeredAt()))
            .param("micros", next.micros())
            .param("next", next.item().orElse(null))
            .update()
        == 1;
  }

  /** The same for an item that is tried: its answer is kept apart. */
  boolean keepTried(Diagnosis at, Answered answer, Next next, Language language) {
    return db.sql(
                """
                with kept as (
                  insert into skills.pretest_answer
                    (diagnosis, position, item, given, is_right, asked_at, answered_at, language)
                  values (:id, :position, :item, :given, :right, :asked, :now, :language)
                  on conflict do nothing
                  returning diagnosis)
                update skills.diagnosis d
                set position = :position + 1, item = :next, asked_at = :now
                from kept where d.id = kept.diagnosis
                """)
            .param("id", at.id().value())
            .param("position", at.position())
            .param("item", answer.item())
            .param("given", answer.given().toArray(String[]::new))
            .param("right", answer.right())
            .param("asked", Timestamp.from(answer.askedAt()))
            .param("now", Timestamp.from(answer.answeredAt()))
            .param("language", language.name().toLowerCase(Locale.ROOT))
            .param("next", next.item().orElseThrow())
            .update()
        == 1;
  }

  /** How many have answered each item that was ever tried. */
  Map<String, Integer> tried() {
    var counts = new HashMap<String, Integer>();
    db.sql("select item, count(*) as answers from skills.pretest_answer group by item")
        .query(row -> {
          counts.put(row.getString("item"), row.getInt("answers"));
        });
    return counts;
  }

  /**
   * The question chosen.
   *
   * @param item empty where there is no other
   * @param micros how long the choice took, in microseconds
   */
  record Next(Optional<String> item, int micros) {}

  /** Asks nothing more; false where that was so already. */
  boolean end(DiagnosisId id, Instant now) {
    return db.sql(
                """
                update skills.diagnosis set item = null, finished_at = :now
                where id = :id and finished_at is null
                """)
            .param("id", id.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Some that ended and were not counted; from now on they are. */
  List<DiagnosisId> takeUncounted(int most) {
    return db.sql(
            """
            update skills.diagnosis set counted = true
            where id in (
              select id from skills.diagnosis
              where finished_at is not null and not counted and not example
              order by finished_at limit :most)
            returning id
            """)
        .param("most", most)
        .query((row, _) -> new DiagnosisId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Gives one that nobody owns to a person. */
  void give(DiagnosisId id, PersonId person) {
    db.sql("update skills.diagnosis set person = :person where id = :id and person is null")
        .param("id", id.value())
        .param("person", person.value())
        .update();
  }

  private static List<Diagnosis> read(ResultSet row) throws SQLException {
    var heads = new LinkedHashMap<UUID, Diagnosis>();
    var answers = new HashMap<UUID, TreeMap<Integer, Answered>>();
    while (row.next()) {
      var id = row.getObject("id", UUID.class);
      if (row.getString("bank") != null) {
        heads.put(id, diagnosis(id, row));
      } else {
        answers.computeIfAbsent(id, _ -> new TreeMap<>()).put(row.getInt("position"), answer(row));
      }
    }
    return heads.entrySet().stream()
        .map(head ->
            head.getValue()
                .with(List.copyOf(answers.getOrDefault(head.getKey(), new TreeMap<>()).values())))
        .toList();
  }

  private static Answered answer(ResultSet row) throws SQLException {
    return new Answered(
        row.getString("item"),
        List.of(texts(row)),
        row.getBoolean("flag"),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("until").toInstant(),
        row.getBoolean("counts"));
  }

  private static String[] texts(ResultSet row) throws SQLException {
    return (String[]) row.getArray("texts").getArray();
  }

  /** Its answers stand in rows of their own. */
  private static Diagnosis diagnosis(UUID id, ResultSet row) throws SQLException {
    return new Diagnosis(
        new DiagnosisId(id),
        row.getString("bank"),
        row.getLong("seed"),
        Arrays.stream(texts(row)).map(Place::read).collect(Collectors.toSet()),
        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
        new Needs(row.getBoolean("extra_time"), row.getBoolean("accessible_only")),
        row.getTimestamp("started_at").toInstant(),
        new Turn(
            Optional.ofNullable(row.getString("item")),
            row.getTimestamp("asked_at").toInstant(),
            Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant)),
        List.of(),
        row.getBoolean("flag"));
  }
}
