package org.essor.certification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.essor.certification.Accommodations;
import org.essor.certification.SessionId;
import org.essor.certification.Sessions.Registration;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of those who wait for a place. */
@Component
class WaitingRows {

  private final JdbcClient db;

  WaitingRows(JdbcClient db) {
    this.db = db;
  }

  /** Lets someone wait, behind the others; who waits already keeps his turn. */
  void insert(SessionId session, Registration registration, Instant now) {
    db.sql(
            """
            insert into certification.waiting
              (session, person, time_percent, accessible_only, domains, since)
            values (:session, :person, :time, :accessible, :domains, :now)
            on conflict (session, person) do update
              set time_percent = :time, accessible_only = :accessible, domains = :domains
            """)
        .param("session", session.value())
        .param("person", registration.person().value())
        .param("time", registration.accommodations().timePercent())
        .param("accessible", registration.accommodations().accessibleOnly())
        .param("domains", registration.domains().toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Those who wait, the first one first. */
  List<Registration> list(SessionId session) {
    return db.sql("select * from certification.waiting where session = :session order by number")
        .param("session", session.value())
        .query((row, _) -> read(row))
        .list();
  }

  /** The sessions that a person waits for. */
  List<SessionId> listOf(PersonId person) {
    return db.sql(
            "select session from certification.waiting where person = :person order by number")
        .param("person", person.value())
        .query((row, _) -> new SessionId(row.getObject("session", UUID.class)))
        .list();
  }

  void remove(SessionId session, PersonId person) {
    db.sql("delete from certification.waiting where session = :session and person = :person")
        .param("session", session.value())
        .param("person", person.value())
        .update();
  }

  /** Nobody waits any more for a session that is over. */
  void dismiss(SessionId session) {
    db.sql("delete from certification.waiting where session = :session")
        .param("session", session.value())
        .update();
  }

  private static Registration read(ResultSet row) throws SQLException {
    return new Registration(
        new PersonId(row.getObject("person", UUID.class)),
        new Accommodations(row.getInt("time_percent"), row.getBoolean("accessible_only")),
        List.of((String[]) row.getArray("domains").getArray()));
  }
}
