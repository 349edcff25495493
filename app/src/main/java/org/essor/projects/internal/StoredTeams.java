package org.essor.projects.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.projects.Member;
import org.essor.projects.ProjectId;
import org.essor.projects.TeamRole;
import org.essor.projects.Teams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes to one team wait for one another, so that the last owner stays the last. */
@Component
@Transactional
class StoredTeams implements Teams {

  private final JdbcClient db;
  private final Access access;
  private final People people;
  private final TeamMails mails;
  private final AuditLog audit;
  private final Clock clock;

  StoredTeams(
      JdbcClient db, Access access, People people, TeamMails mails, AuditLog audit, Clock clock) {
    this.db = db;
    this.access = access;
    this.people = people;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<Member> list(ProjectId id, PersonId who) {
    access.get(id, who);
    return members(id);
  }

  private List<Member> members(ProjectId id) {
    return db.sql(
            """
            select person, role, invited_by, since, accepted_at from projects.member
            where project = :id
            order by array_position(array['OWNER', 'EDITOR', 'VIEWER'], role), since, person
            """)
        .param("id", id.value())
        .query((row, _) -> member(row))
        .list();
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new PersonId(row.getObject("person", UUID.class)),
        TeamRole.valueOf(row.getString("role")),
        row.getTimestamp("since").toInstant(),
        row.getTimestamp("accepted_at") != null,
        Optional.ofNullable(row.getObject("invited_by", UUID.class)).map(PersonId::new));
  }

  @Override
  public void invite(Invitation invitation, PersonId who) {
    var project = access.getToManage(invitation.project(), who);
    var invited = people.invite(invitation.email(), invitation.language());
    var added =
        db.sql(
                """
                insert into projects.member (project, person, role, invited_by, since)
                values (:id, :person, :role, :who, :now) on conflict do nothing
                """)
            .param("id", project.id().value())
            .param("person", invited.id().value())
            .param("role", invitation.role().name())
            .param("who", who.value())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (added == 0) {
      throw new Refusal("projects.team.already", invitation.email());
    }
    mails.invite(project.id().value(), invited, who);
    append("projects.member-invited", project.id(), who);
  }

  @Override
  public void accept(ProjectId id, PersonId who) {
    var accepted =
        db.sql(
                """
                update projects.member m
                set accepted_at = :now, since = :now,
                    seen_version = (select version from projects.project where id = m.project),
                    read_notice = (select coalesce(max(id), 0) from projects.notice
                                   where project = m.project)
                where project = :id and person = :who and accepted_at is null
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("id", id.value())
            .param("who", who.value())
            .update();
    if (accepted == 0) {
      access.get(id, who);
    } else {
      append("projects.member-joined", id, who);
    }
  }

  @Override
  public void leave(ProjectId id, PersonId who) {
    access.lock(id);
    if (delete(id, who) == 0) {
      throw new Refusal("projects.project.unknown");
    }
    refuseWithoutOwner(id);
    append("projects.member-left", id, who);
  }

  @Override
  public void change(RoleChange change, PersonId who) {
    var id = change.project();
    access.lock(id);
    access.getToManage(id, who);
    var changed =
        db.sql("update projects.member set role = :role where project = :id and person = :person")
            .param("role", change.role().name())
            .param("id", id.value())
            .param("person", change.member().value())
            .update();
    refuseStranger(changed);
    refuseWithoutOwner(id);
    append("projects.member-role-changed", id, who);
  }

  @Override
  public void remove(ProjectId id, PersonId member, PersonId who) {
    access.lock(id);
    access.getToManage(id, who);
    refuseStranger(delete(id, member));
    refuseWithoutOwner(id);
    append("projects.member-removed", id, who);
  }

  private int delete(ProjectId id, PersonId member) {
    return db.sql("delete from projects.member where project = :id and person = :person")
        .param("id", id.value())
        .param("person", member.value())
        .update();
  }

  private static void refuseStranger(int rows) {
    if (rows == 0) {
      throw new Refusal("projects.member.unknown");
    }
  }

  private void refuseWithoutOwner(ProjectId id) {
    var left = members(id);
    if (left.stream().noneMatch(member -> member.role() == TeamRole.OWNER && member.accepted())) {
      throw new Refusal("projects.team.last-owner");
    }
  }

  private void append(String action, ProjectId id, PersonId who) {
    audit.append(new AuditEntry(action, "project:" + id, Optional.of(who), Map.of()));
  }
}
