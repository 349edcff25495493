package org.essor.projects.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.PersonalData;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.projects.ProjectCard;
import org.essor.projects.ProjectExports;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What projects hold of a person. A project that nobody else works on goes with his account; one of
 * a team stays with it, another member answers for it, and the history keeps the facts without his
 * name.
 */
@Component
class ProjectsOfAPerson implements PersonalData {

  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  private final JdbcClient db;
  private final Projects projects;
  private final ProjectExports exports;
  private final Erasure erasure;
  private final AuditLog audit;
  private final JsonMapper mapper;

  ProjectsOfAPerson(
      JdbcClient db,
      Projects projects,
      ProjectExports exports,
      Erasure erasure,
      AuditLog audit,
      JsonMapper mapper) {
    this.db = db;
    this.projects = projects;
    this.exports = exports;
    this.erasure = erasure;
    this.audit = audit;
    this.mapper = mapper;
  }

  @Override
  public String name() {
    return "projects";
  }

  @Override
  public Object export(PersonId person) {
    return projects.list(person).stream()
        .filter(card -> !card.invited())
        .map(ProjectCard::id)
        .map(id -> mapper.convertValue(exports.get(id, person), TREE))
        .toList();
  }

  @Override
  public void erase(PersonId person) {
    solitary(person)
        .forEach(project -> {
          erasure.erase(project);
          append("projects.deleted", project);
        });
    orphaned(person).forEach(this::handOn);
    forget("delete from projects.member where person = :person", person);
    forget("update projects.member set invited_by = null where invited_by = :person", person);
    forget("update projects.change set person = null where person = :person", person);
    forget("update projects.document set added_by = null where added_by = :person", person);
  }

  private void forget(String sql, PersonId person) {
    db.sql(sql).param("person", person.value()).update();
  }

  /** The projects that only he works on. */
  private List<UUID> solitary(PersonId person) {
    return list(
        """
        select m.project from projects.member m
        where m.person = :person and m.accepted_at is not null and not exists
          (select 1 from projects.member o
           where o.project = m.project and o.person <> :person and o.accepted_at is not null)
        """,
        person);
  }

  /** The projects whose only owner he is. */
  private List<UUID> orphaned(PersonId person) {
    return list(
        """
        select m.project from projects.member m
        where m.person = :person and m.role = 'OWNER' and not exists
          (select 1 from projects.member o
           where o.project = m.project and o.person <> :person and o.role = 'OWNER'
             and o.accepted_at is not null)
        """,
        person);
  }

  private List<UUID> list(String sql, PersonId person) {
    return db.sql(sql).param("person", person.value()).query(UUID.class).list();
  }

  /** The member who has been an editor for longest, else a viewer, answers for it from now on. */
  private void handOn(UUID project) {
    db.sql(
            """
            update projects.member set role = 'OWNER'
            where project = :project and person =
              (select person from projects.member
               where project = :project and accepted_at is not null and role <> 'OWNER'
               order by role, since, person limit 1)
            """)
        .param("project", project)
        .update();
    append("projects.member-role-changed", project);
  }

  private void append(String action, UUID project) {
    audit.append(
        new AuditEntry(action, "project:" + new ProjectId(project), Optional.empty(), Map.of()));
  }
}
