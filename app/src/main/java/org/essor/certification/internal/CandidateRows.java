package org.essor.certification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.certification.Accommodations;
import org.essor.certification.Candidate;
import org.essor.certification.Candidate.Admission;
import org.essor.certification.SessionId;
import org.essor.certification.Sessions.Registration;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of candidates. */
@Component
class CandidateRows {

  private static final String SELECT = "select * from certification.candidate ";
  private static final String OF_ONE = " where session = :session and person = :person";

  private final JdbcClient db;

  CandidateRows(JdbcClient db) {
    this.db = db;
  }

  /** Registers a candidate, or changes what is granted to him; true where he is new. */
  boolean register(SessionId session, Registration registration, Instant now) {
    return db.sql(
            """
            insert into certification.candidate
              (session, person, time_percent, accessible_only, domains, registered_at)
            values (:session, :person, :time, :accessible, :domains, :now)
            on conflict (session, person) do update
              set time_percent = :time, accessible_only = :accessible, domains = :domains
            returning xmax = 0
            """)
        .param("session", session.value())
        .param("person", registration.person().value())
        .param("time", registration.accommodations().timePercent())
        .param("accessible", registration.accommodations().accessibleOnly())
        .param("domains", registration.domains().toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  Optional<Candidate> find(SessionId session, PersonId person) {
    return db.sql(SELECT + OF_ONE)
        .param("session", session.value())
        .param("person", person.value())
        .query((row, _) -> read(row))
        .optional();
  }

  List<Candidate> list(SessionId session) {
    return db.sql(SELECT + "where session = :session order by registered_at, person")
        .param("session", session.value())
        .query((row, _) -> read(row))
        .list();
  }

  int count(SessionId session) {
    return db.sql("select count(*) from certification.candidate where session = :session")
        .param("session", session.value())
        .query(Integer.class)
        .single();
  }

  /** Those that a person is, in every session. */
  List<Candidate> listOf(PersonId person) {
    return db.sql(SELECT + "where person = :person order by registered_at, session")
        .param("person", person.value())
        .query((row, _) -> read(row))
        .list();
  }

  /** Takes a candidate off the list. */
  void remove(SessionId session, PersonId person) {
    db.sql("delete from certification.candidate" + OF_ONE)
        .param("session", session.value())
        .param("person", person.value())
        .update();
  }

  /** Counts a code that was typed wrong; false where there were too many already. */
  boolean wrongCode(SessionId session, PersonId person, int most) {
    return db.sql(
                "update certification.candidate set wrong_codes = wrong_codes + 1"
                    + OF_ONE
                    + " and wrong_codes < :most")
            .param("session", session.value())
            .param("person", person.value())
            .param("most", most)
            .update()
        == 1;
  }

  /** The right code was typed; false where too many wrong ones were before. */
  boolean arrive(Candidate candidate, int most, Instant now) {
    return db.sql(
                "update certification.candidate set arrived_at = :now"
                    + OF_ONE
                    + " and wrong_codes < :most")
            .param("session", candidate.session().value())
            .param("person", candidate.person().value())
            .param("most", most)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Lets a candidate in; wrong codes typed before count no more. */
  void admit(Candidate candidate, Admission admission) {
    db.sql(
            "update certification.candidate set admitted_at = :now, admitted_by = :by,"
                + " wrong_codes = 0"
                + OF_ONE)
        .param("session", candidate.session().value())
        .param("person", candidate.person().value())
        .param("now", Timestamp.from(admission.at()))
        .param("by", admission.by().value())
        .update();
  }

  void turnAway(Candidate candidate) {
    db.sql(
            "update certification.candidate set admitted_at = null, admitted_by = null,"
                + " arrived_at = null"
                + OF_ONE)
        .param("session", candidate.session().value())
        .param("person", candidate.person().value())
        .update();
  }

  private static Candidate read(ResultSet row) throws SQLException {
    return new Candidate(
        new SessionId(row.getObject("session", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        new Accommodations(row.getInt("time_percent"), row.getBoolean("accessible_only")),
        List.of((String[]) row.getArray("domains").getArray()),
        Optional.ofNullable(row.getTimestamp("arrived_at")).map(Timestamp::toInstant),
        admission(row));
  }

  private static Optional<Admission> admission(ResultSet row) throws SQLException {
    var by = row.getObject("admitted_by", UUID.class);
    return by == null
        ? Optional.empty()
        : Optional.of(new Admission(row.getTimestamp("admitted_at").toInstant(), new PersonId(by)));
  }
}
