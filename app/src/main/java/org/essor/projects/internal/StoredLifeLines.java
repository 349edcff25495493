package org.essor.projects.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.essor.journeys.Text;
import org.essor.kernel.PersonId;
import org.essor.projects.LifeLineEntry;
import org.essor.projects.LifeLines;
import org.essor.projects.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what other modules tell of projects; told twice, an entry stands once. */
@Component
class StoredLifeLines implements LifeLines {

  private final JdbcClient db;
  private final Access access;

  StoredLifeLines(JdbcClient db, Access access) {
    this.db = db;
    this.access = access;
  }

  @Override
  public List<LifeLineEntry> list(ProjectId id, PersonId who) {
    access.get(id, who);
    return db.sql("select * from projects.life_line_entry where project = :id order by day, origin")
        .param("id", id.value())
        .query((row, _) -> entry(id, row))
        .list();
  }

  private static LifeLineEntry entry(ProjectId id, ResultSet row) throws SQLException {
    return new LifeLineEntry(
        id,
        row.getString("origin"),
        row.getInt("stage"),
        row.getObject("day", LocalDate.class),
        new Text(row.getString("title_fr"), row.getString("title_en")),
        row.getString("href"));
  }

  /** A project that was deleted meanwhile has no life line any more. */
  void keep(LifeLineEntry entry) {
    db.sql(
            """
            insert into projects.life_line_entry
              (project, origin, stage, day, title_fr, title_en, href)
            select id, :origin, :stage, :day, :fr, :en, :href
            from projects.project where id = :project
            on conflict (project, origin) do update
            set stage = excluded.stage, day = excluded.day, title_fr = excluded.title_fr,
                title_en = excluded.title_en, href = excluded.href
            """)
        .param("project", entry.project().value())
        .param("origin", entry.origin())
        .param("stage", entry.stage())
        .param("day", entry.day())
        .param("fr", entry.title().fr())
        .param("en", entry.title().en())
        .param("href", entry.href())
        .update();
  }
}
