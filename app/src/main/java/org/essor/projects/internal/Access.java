package org.essor.projects.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.projects.ProjectId;
import org.essor.projects.SavedProject;
import org.essor.projects.SavedProject.Me;
import org.essor.projects.SavedProject.Rules;
import org.essor.projects.TeamRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets through who is of a team and whose role allows it; to others there is no such project. */
@Component
class Access {

  private final JdbcClient db;
  private final Json json;

  Access(JdbcClient db, Json json) {
    this.db = db;
    this.json = json;
  }

  SavedProject get(ProjectId id, PersonId who) {
    return db.sql(
            """
            select p.id, p.name, p.example, p.version, p.facts, p.changed_at, p.archived_at,
                   p.reminded_at is not null as fading,
                   c.edition, c.fingerprint, m.role, m.module, m.seen_version, m.read_notice
            from projects.project p
            join projects.computed c on c.project = p.id
            join projects.member m on m.project = p.id
            where p.id = :id and m.person = :who and m.accepted_at is not null
            """)
        .param("id", id.value())
        .param("who", who.value())
        .query((row, _) -> project(row))
        .optional()
        .orElseThrow(() -> new Refusal("projects.project.unknown"));
  }

  private SavedProject project(ResultSet row) throws SQLException {
    return new SavedProject(
        new ProjectId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getBoolean("example"),
        row.getInt("version"),
        json.facts(row.getString("facts")),
        new Rules(row.getString("edition"), row.getString("fingerprint")),
        row.getTimestamp("changed_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("archived_at")).map(Timestamp::toInstant),
        row.getBoolean("fading"),
        new Me(
            TeamRole.valueOf(row.getString("role")),
            row.getString("module"),
            row.getInt("seen_version"),
            row.getLong("read_notice")));
  }

  SavedProject getToEdit(ProjectId id, PersonId who) {
    return allowing(get(id, who), TeamRole::mayEdit);
  }

  SavedProject getToManage(ProjectId id, PersonId who) {
    return allowing(get(id, who), TeamRole::mayManage);
  }

  private static SavedProject allowing(SavedProject project, Predicate<TeamRole> right) {
    if (!right.test(project.me().role())) {
      throw new Refusal("projects.role.forbidden");
    }
    return project;
  }

  /** Lets one change at a time be made to a project, until the end of the transaction. */
  void lock(ProjectId id) {
    db.sql("select 1 from projects.project where id = :id for update")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }
}
