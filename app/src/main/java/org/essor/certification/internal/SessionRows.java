package org.essor.certification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essor.certification.Session;
import org.essor.certification.Session.Format;
import org.essor.certification.Session.Plan;
import org.essor.certification.Session.State;
import org.essor.certification.SessionId;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sessions and of their supervisors. */
@Component
class SessionRows {

  private static final String SELECT =
      """
      select s.*, array(select v.person from certification.supervisor v where v.session = s.id)
        as supervisors
      from certification.session s
      """;

  private final JdbcClient db;

  SessionRows(JdbcClient db) {
    this.db = db;
  }

  void insert(Session session, Instant now) {
    var plan = session.plan();
    db.sql(
            """
            insert into certification.session
              (id, institution, title, place, opens, closes, questions, seconds, places, code,
               planned_at, example)
            values (:id, :institution, :title, :place, :opens, :closes, :questions, :seconds, :places,
              :code, :now, :example)
            """)
        .param("id", session.id().value())
        .param("institution", plan.institution().value())
        .param("title", plan.title())
        .param("place", plan.place())
        .param("opens", Timestamp.from(plan.opens()))
        .param("closes", Timestamp.from(plan.closes()))
        .param("questions", plan.format().questions())
        .param("seconds", plan.format().time().toSeconds())
        .param("places", plan.places().orElse(null), Types.INTEGER)
        .param("code", session.code())
        .param("now", Timestamp.from(now))
        .param("example", plan.example())
        .update();
    session.supervisors().forEach(each -> name(session.id(), each));
  }

  /** Keeps another plan, and other supervisors. */
  void update(Session session) {
    var plan = session.plan();
    db.sql(
            """
            update certification.session
            set title = :title, place = :place, opens = :opens, closes = :closes,
              questions = :questions, seconds = :seconds, places = :places
            where id = :id
            """)
        .param("id", session.id().value())
        .param("title", plan.title())
        .param("place", plan.place())
        .param("opens", Timestamp.from(plan.opens()))
        .param("closes", Timestamp.from(plan.closes()))
        .param("questions", plan.format().questions())
        .param("seconds", plan.format().time().toSeconds())
        .param("places", plan.places().orElse(null), Types.INTEGER)
        .update();
    db.sql("delete from certification.supervisor where session = :id")
        .param("id", session.id().value())
        .update();
    session.supervisors().forEach(each -> name(session.id(), each));
  }

  void cancel(SessionId id, String reason, Instant now) {
    db.sql(
            """
            update certification.session set cancelled_at = :now, cancelled_why = :reason
            where id = :id
            """)
        .param("id", id.value())
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .update();
  }

  private void name(SessionId session, PersonId supervisor) {
    db.sql("insert into certification.supervisor (session, person) values (:session, :person)")
        .param("session", session.value())
        .param("person", supervisor.value())
        .update();
  }

  Optional<Session> find(SessionId id) {
    return db.sql(SELECT + "where s.id = :id")
        .param("id", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /** Returns a session and keeps others from changing it until the transaction ends. */
  Optional<Session> lock(SessionId id) {
    return db.sql(SELECT + "where s.id = :id for update of s")
        .param("id", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  List<Session> list(InstitutionId institution) {
    return db.sql(SELECT + "where s.institution = :institution order by s.opens desc, s.id")
        .param("institution", institution.value())
        .query((row, _) -> read(row))
        .list();
  }

  /** Those that a person supervises, the latest first. */
  List<Session> listSupervised(PersonId who) {
    return db.sql(
            SELECT
                + """
                where exists (select from certification.supervisor v
                  where v.session = s.id and v.person = :who)
                order by s.opens desc, s.id
                """)
        .param("who", who.value())
        .query((row, _) -> read(row))
        .list();
  }

  /** Those that a person is registered for, the latest first. */
  List<Session> listOfCandidate(PersonId who) {
    return db.sql(
            SELECT
                + """
                where exists (select from certification.candidate c
                  where c.session = s.id and c.person = :who)
                order by s.opens desc, s.id
                """)
        .param("who", who.value())
        .query((row, _) -> read(row))
        .list();
  }

  void open(SessionId id, String bank, Instant now) {
    db.sql("update certification.session set bank = :bank, opened_at = :now where id = :id")
        .param("id", id.value())
        .param("bank", bank)
        .param("now", Timestamp.from(now))
        .update();
  }

  void close(SessionId id, Instant now) {
    db.sql("update certification.session set closed_at = :now where id = :id")
        .param("id", id.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Replaces the code; wrong ones typed before count no more. */
  void renew(SessionId id, String code) {
    db.sql("update certification.session set code = :code where id = :id")
        .param("id", id.value())
        .param("code", code)
        .update();
    db.sql("update certification.candidate set wrong_codes = 0 where session = :id")
        .param("id", id.value())
        .update();
  }

  private static Session read(ResultSet row) throws SQLException {
    return new Session(
        new SessionId(row.getObject("id", UUID.class)),
        new Plan(
            new InstitutionId(row.getObject("institution", UUID.class)),
            row.getString("title"),
            row.getString("place"),
            row.getTimestamp("opens").toInstant(),
            row.getTimestamp("closes").toInstant(),
            new Format(row.getInt("questions"), Duration.ofSeconds(row.getInt("seconds"))),
            Optional.ofNullable(row.getObject("places", Integer.class)),
            row.getBoolean("example")),
        supervisors(row),
        row.getString("code"),
        state(row));
  }

  private static Set<PersonId> supervisors(ResultSet row) throws SQLException {
    return Arrays.stream((UUID[]) row.getArray("supervisors").getArray())
        .map(PersonId::new)
        .collect(Collectors.toSet());
  }

  private static State state(ResultSet row) throws SQLException {
    var bank = Optional.ofNullable(row.getString("bank"));
    var cancelled = row.getTimestamp("cancelled_at");
    if (cancelled != null) {
      return new State.Cancelled(cancelled.toInstant(), row.getString("cancelled_why"));
    }
    var closed = row.getTimestamp("closed_at");
    if (closed != null) {
      return new State.Closed(closed.toInstant(), bank);
    }
    return bank.isPresent()
        ? new State.Open(row.getTimestamp("opened_at").toInstant(), bank.get())
        : new State.Planned();
  }
}
