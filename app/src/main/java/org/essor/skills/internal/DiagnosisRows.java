package org.essor.skills.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final String SELECT =
      """
      select d.*, a.item as answered_item, a.given, a.is_right,
        a.asked_at as answer_asked_at, a.answered_at, a.counts
      from skills.diagnosis d left join lateral (
        select position, item, given, is_right, asked_at, answered_at, true as counts
        from skills.answer where diagnosis = d.id
        union all
        select position, item, given, is_right, asked_at, answered_at, false
        from skills.pretest_answer where diagnosis = d.id) a on true
      """;

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
    return db
        .sql(SELECT + "where d.id = :id order by a.position")
        .param("id", id.value())
        .query(DiagnosisRows::read)
        .stream()
        .findFirst();
  }

  /** Those of a person, the latest first. */
  List<Diagnosis> list(PersonId person) {
    return db.sql(SELECT + "where d.person = :person order by d.started_at desc, d.id, a.position")
        .param("person", person.value())
        .query(DiagnosisRows::read);
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

  /** Rows of one diagnosis stand together, one an answer. */
  private static List<Diagnosis> read(ResultSet row) throws SQLException {
    var all = new ArrayList<Diagnosis>();
    var answers = new ArrayList<Answered>();
    while (row.next()) {
      var id = new DiagnosisId(row.getObject("id", UUID.class));
      if (all.isEmpty() || !all.getLast().id().equals(id)) {
        giveToLast(answers, all);
        all.add(diagnosis(row));
      }
      if (row.getString("answered_item") != null) {
        answers.add(answer(row));
      }
    }
    giveToLast(answers, all);
    return all;
  }

  private static void giveToLast(List<Answered> answers, List<Diagnosis> all) {
    if (!answers.isEmpty()) {
      all.add(all.removeLast().with(answers));
      answers.clear();
    }
  }

  private static Answered answer(ResultSet row) throws SQLException {
    return new Answered(
        row.getString("answered_item"),
        List.of((String[]) row.getArray("given").getArray()),
        row.getBoolean("is_right"),
        row.getTimestamp("answer_asked_at").toInstant(),
        row.getTimestamp("answered_at").toInstant(),
        row.getBoolean("counts"));
  }

  private static Set<Place> closed(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("closed").getArray())
        .map(Place::read)
        .collect(Collectors.toSet());
  }

  /** Its answers stand in the rows themselves. */
  private static Diagnosis diagnosis(ResultSet row) throws SQLException {
    return new Diagnosis(
        new DiagnosisId(row.getObject("id", UUID.class)),
        row.getString("bank"),
        row.getLong("seed"),
        closed(row),
        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
        new Needs(row.getBoolean("extra_time"), row.getBoolean("accessible_only")),
        row.getTimestamp("started_at").toInstant(),
        new Turn(
            Optional.ofNullable(row.getString("item")),
            row.getTimestamp("asked_at").toInstant(),
            Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant)),
        List.of(),
        row.getBoolean("example"));
  }
}
