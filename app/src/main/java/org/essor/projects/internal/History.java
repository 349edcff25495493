package org.essor.projects.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.kernel.PersonId;
import org.essor.projects.Change;
import org.essor.projects.Edit;
import org.essor.projects.FactSheet;
import org.essor.projects.ProjectId;
import org.essor.projects.Wanted;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of facts: only ever added to. */
@Component
class History {

  private final JdbcTemplate batches;
  private final JdbcClient db;

  History(JdbcTemplate batches) {
    this.batches = batches;
    this.db = JdbcClient.create(batches);
  }

  /** What is added to a history at once. */
  record Entry(int version, FactSheet before, List<Wanted> changes, Edit edit, Instant when) {}

  void add(Entry entry) {
    var rows = new ArrayList<Object[]>();
    for (Wanted change : entry.changes()) {
      rows.add(
          new Object[] {
            entry.edit().project().value(),
            entry.version(),
            change.key(),
            rows.size(),
            entry.before().find(change.key()).orElse(null),
            change.word().orElse(null),
            entry.edit().who().value(),
            Timestamp.from(entry.when()),
            entry.edit().source(),
            entry.edit().why()
          });
    }
    batches.batchUpdate(
        """
        insert into projects.change
          (project, version, key, position, before, after, person, made_at, source, why)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /** Lists the changes made after a version, oldest first. */
  List<Change> since(ProjectId id, int version) {
    return db.sql(
            """
            select version, key, before, after, person, made_at, source, why
            from projects.change where project = :id and version > :version
            order by version, position
            """)
        .param("id", id.value())
        .param("version", version)
        .query((row, _) -> change(row))
        .list();
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getInt("version"),
        row.getString("key"),
        Optional.ofNullable(row.getString("before")),
        Optional.ofNullable(row.getString("after")),
        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
        row.getTimestamp("made_at").toInstant(),
        row.getString("source"),
        row.getString("why"));
  }
}
