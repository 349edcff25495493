package org.essor.certification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.certification.Incident;
import org.essor.certification.Incident.Kind;
import org.essor.certification.SessionId;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the record of sessions. */
@Component
class IncidentRows {

  private static final String SELECT =
      "select * from certification.incident where session = :session ";

  private final JdbcClient db;

  IncidentRows(JdbcClient db) {
    this.db = db;
  }

  void insert(SessionId session, Incident incident) {
    db.sql(
            """
            insert into certification.incident (session, at, person, candidate, kind, text)
            values (:session, :at, :person, :candidate, :kind, :text)
            """)
        .param("session", session.value())
        .param("at", Timestamp.from(incident.at()))
        .param("person", incident.by().value())
        .param("candidate", incident.candidate().map(PersonId::value).orElse(null))
        .param("kind", incident.kind().name())
        .param("text", incident.text())
        .update();
  }

  List<Incident> list(SessionId session) {
    return db.sql(SELECT + "order by number")
        .param("session", session.value())
        .query((row, _) -> read(row))
        .list();
  }

  List<Incident> list(SessionId session, PersonId candidate) {
    return db.sql(SELECT + "and candidate = :candidate order by number")
        .param("session", session.value())
        .param("candidate", candidate.value())
        .query((row, _) -> read(row))
        .list();
  }

  private static Incident read(ResultSet row) throws SQLException {
    return new Incident(
        row.getTimestamp("at").toInstant(),
        new PersonId(row.getObject("person", UUID.class)),
        Optional.ofNullable(row.getObject("candidate", UUID.class)).map(PersonId::new),
        Kind.valueOf(row.getString("kind")),
        row.getString("text"));
  }
}
