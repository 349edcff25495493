package org.essor.certification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essor.certification.Accommodations;
import org.essor.certification.SessionId;
import org.essor.certification.Sitting;
import org.essor.certification.Sitting.Answered;
import org.essor.certification.Sitting.Ending;
import org.essor.certification.Sitting.State;
import org.essor.certification.Sitting.Terms;
import org.essor.certification.SittingId;
import org.essor.certification.Sittings.Focus;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sittings: one statement reads one, another keeps an answer and asks the next. */
@Component
class SittingRows {

  private static final String SELECT =
      """
      select s.*, a.item as answered_item, a.given, a.is_right,
        a.asked_at as answer_asked_at, a.answered_at
      from certification.sitting s left join certification.answer a on a.sitting = s.id
      """;

  /** Most entries about the window that one sitting holds. */
  private static final int MOST_FOCUS = 400;

  private final JdbcClient db;

  SittingRows(JdbcClient db) {
    this.db = db;
  }

  /** A sitting with the device it runs on. */
  record Running(Sitting sitting, String device, Optional<String> asking) {}

  /** Begins a sitting; false where the candidate has one in this session. */
  boolean insert(Sitting sitting, State.Begun first, String device) {
    var terms = sitting.terms();
    return db.sql(
                """
                insert into certification.sitting
                  (id, session, person, bank, framework, seed, time_percent, accessible_only,
                   domains, questions, seconds, withheld, pretested, device, started_at, deadline, position,
                   item, asked_at, example)
                values (:id, :session, :person, :bank, :framework, :seed, :percent, :accessible,
                  :domains, :questions, :seconds, :withheld, :pretested, :device, :started, :deadline, 1, :item,
                  :started, :example)
                on conflict (session, person) do nothing
                """)
            .param("id", sitting.id().value())
            .param("session", sitting.session().value())
            .param("person", sitting.candidate().value())
            .param("bank", terms.bank())
            .param("framework", terms.framework())
            .param("seed", terms.seed())
            .param("percent", terms.accommodations().timePercent())
            .param("accessible", terms.accommodations().accessibleOnly())
            .param("domains", terms.domains().toArray(String[]::new))
            .param("questions", terms.questions())
            .param("seconds", terms.time().toSeconds())
            .param("withheld", terms.withheld().toArray(String[]::new))
            .param("pretested", terms.pretested().toArray(String[]::new))
            .param("device", device)
            .param("started", Timestamp.from(sitting.startedAt()))
            .param("deadline", Timestamp.from(sitting.deadline()))
            .param("item", first.item())
            .param("example", sitting.example())
            .update()
        == 1;
  }

  Optional<Running> find(SittingId id) {
    return db
        .sql(SELECT + "where s.id = :id order by a.position")
        .param("id", id.value())
        .query(SittingRows::read)
        .stream()
        .findFirst();
  }

  /** Keeps others from changing a sitting until the transaction ends. */
  void lock(SittingId id) {
    db.sql("select id from certification.sitting where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .optional();
  }

  Optional<Running> find(SessionId session, PersonId candidate) {
    return db
        .sql(SELECT + "where s.session = :session and s.person = :person order by a.position")
        .param("session", session.value())
        .param("person", candidate.value())
        .query(SittingRows::read)
        .stream()
        .findFirst();
  }

  /** Those of a session, in the order in which they began. */
  List<Running> list(SessionId session) {
    return db.sql(SELECT + "where s.session = :session order by s.started_at, s.id, a.position")
        .param("session", session.value())
        .query(SittingRows::read);
  }

  /** Those of a candidate, the latest first. */
  List<Running> list(PersonId candidate) {
    return db.sql(SELECT + "where s.person = :person order by s.started_at desc, s.id, a.position")
        .param("person", candidate.value())
        .query(SittingRows::read);
  }

  /** Those whose time is over and which nobody has ended. */
  List<SittingId> listOverdue(Instant now) {
    return db.sql(
            """
            select id from certification.sitting where ended_at is null and deadline <= :now
            order by deadline
            """)
        .param("now", Timestamp.from(now))
        .query((row, _) -> new SittingId(row.getObject("id", UUID.class)))
        .list();
  }

  /** An answer, and the language in which its question was shown. */
  record Given(Answered answer, Language language) {}

  /**
   * Keeps the answer to the question asked now and asks the next, unless an answer to it was kept
   * already, the sitting has ended or its time is over.
   *
   * @param next the next question, or the last one where there is no other
   * @return false where nothing was kept
   */
  boolean keep(Sitting at, Given given, String next) {
    var answer = given.answer();
    return db.sql(
                """
                with open as (
                  select id from certification.sitting
                  where id = :id and position = :position and ended_at is null and deadline > :now
                  for update),
                kept as (
                  insert into certification.answer
                    (sitting, position, item, given, is_right, asked_at, answered_at, language)
                  select id, :position, :item, :given, :right, :asked, :now, :language from open
                  returning sitting)
                update certification.sitting s
                set position = :position + 1, item = :next, asked_at = :now
                from kept where s.id = kept.sitting
                """)
            .param("id", at.id().value())
            .param("position", at.position())
            .param("item", answer.item())
            .param("given", answer.given().toArray(String[]::new))
            .param("right", answer.right())
            .param("asked", Timestamp.from(answer.askedAt()))
            .param("now", Timestamp.from(answer.answeredAt()))
            .param("language", given.language().name().toLowerCase(Locale.ROOT))
            .param("next", next)
            .update()
        == 1;
  }

  /** Ends a sitting whose time is not over; false where it has ended or its time is over. */
  boolean end(SittingId id, Ending how, Instant now) {
    return db.sql(
                """
                update certification.sitting set ended_at = :now, ending = :how
                where id = :id and ended_at is null and deadline > :now
                """)
            .param("id", id.value())
            .param("how", how.name())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Ends a sitting at its deadline, if that is over; false where it is not, or it has ended. */
  boolean expire(SittingId id, Instant now) {
    return db.sql(
                """
                update certification.sitting set ended_at = deadline, ending = 'EXPIRED'
                where id = :id and ended_at is null and deadline <= :now
                """)
            .param("id", id.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Moves the deadline; a sitting that had expired goes on. */
  void extend(SittingId id, Instant deadline) {
    db.sql(
            """
            update certification.sitting set deadline = :deadline, ended_at = null, ending = null
            where id = :id
            """)
        .param("id", id.value())
        .param("deadline", Timestamp.from(deadline))
        .update();
  }

  /** Notes that another device waits for a supervisor’s consent; the latest one counts. */
  void ask(SittingId id, String device) {
    db.sql("update certification.sitting set asking_device = :device where id = :id")
        .param("id", id.value())
        .param("device", device)
        .update();
  }

  /** Takes the device that waits for the one in use; false where none waits. */
  boolean change(SittingId id) {
    return db.sql(
                """
                update certification.sitting set device = asking_device, asking_device = null
                where id = :id and asking_device is not null
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Some that ended and were not counted among what was asked; from now on they are. */
  List<SittingId> takeUncounted(int most) {
    return db.sql(
            """
            update certification.sitting set counted = true
            where id in (
              select id from certification.sitting
              where ended_at is not null and not counted and not example
              order by ended_at limit :most)
            returning id
            """)
        .param("most", most)
        .query((row, _) -> new SittingId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Notes something about the window, up to a number that no test reaches by chance. */
  void notice(SittingId id, Focus focus) {
    db.sql(
            """
            insert into certification.focus (sitting, at, question, is_left)
            select :id, :at, :question, :left
            where (select count(*) from certification.focus where sitting = :id) < :most
            """)
        .param("id", id.value())
        .param("at", Timestamp.from(focus.at()))
        .param("question", focus.question())
        .param("left", focus.left())
        .param("most", MOST_FOCUS)
        .update();
  }

  List<Focus> listFocus(SittingId id) {
    return db.sql("select * from certification.focus where sitting = :id order by number")
        .param("id", id.value())
        .query((row, _) ->
            new Focus(
                row.getTimestamp("at").toInstant(),
                row.getInt("question"),
                row.getBoolean("is_left")))
        .list();
  }

  private static List<Running> read(ResultSet row) throws SQLException {
    var all = new ArrayList<Running>();
    var answers = new ArrayList<Answered>();
    @Nullable UUID last = null;
    while (row.next()) {
      var id = row.getObject("id", UUID.class);
      if (!id.equals(last)) {
        answers.clear();
      } else {
        all.removeLast();
      }
      if (row.getString("answered_item") != null) {
        answers.add(answer(row));
      }
      all.add(
          new Running(
              sitting(row, answers),
              row.getString("device"),
              Optional.ofNullable(row.getString("asking_device"))));
      last = id;
    }
    return all;
  }

  private static Answered answer(ResultSet row) throws SQLException {
    return new Answered(
        row.getString("answered_item"),
        List.of((String[]) row.getArray("given").getArray()),
        row.getBoolean("is_right"),
        row.getTimestamp("answer_asked_at").toInstant(),
        row.getTimestamp("answered_at").toInstant());
  }

  private static Sitting sitting(ResultSet row, List<Answered> answers) throws SQLException {
    return new Sitting(
        new SittingId(row.getObject("id", UUID.class)),
        new SessionId(row.getObject("session", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        terms(row),
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("deadline").toInstant(),
        state(row),
        answers,
        row.getBoolean("example"));
  }

  private static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        row.getString("bank"),
        row.getString("framework"),
        row.getLong("seed"),
        new Accommodations(row.getInt("time_percent"), row.getBoolean("accessible_only")),
        List.of((String[]) row.getArray("domains").getArray()),
        row.getInt("questions"),
        Duration.ofSeconds(row.getInt("seconds")),
        List.of((String[]) row.getArray("withheld").getArray()),
        List.of((String[]) row.getArray("pretested").getArray()));
  }

  private static State state(ResultSet row) throws SQLException {
    var ended = row.getTimestamp("ended_at");
    if (ended == null) {
      return new State.Begun(row.getString("item"), row.getTimestamp("asked_at").toInstant());
    }
    var how = row.getString("ending");
    return how.equals("EXPIRED")
        ? new State.Expired(ended.toInstant())
        : new State.Ended(ended.toInstant(), Ending.valueOf(how));
  }
}
