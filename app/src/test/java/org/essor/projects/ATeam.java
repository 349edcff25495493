package org.essor.projects;

import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project with an owner, an editor and a viewer, for tests; no two have the same name. */
public record ATeam(Person owner, Person editor, Person viewer, ProjectId id) {

  public static ATeam of(JdbcClient db, ASavedProject aProject) {
    var owner = APerson.with(db, Role.INNOVATOR);
    var editor = APerson.with(db, Role.OPERATOR);
    var viewer = APerson.with(db, Role.EXPERT);
    var id = aProject.ownedBy(owner);
    aProject.join(id, owner, editor, TeamRole.EDITOR);
    aProject.join(id, owner, viewer, TeamRole.VIEWER);
    return new ATeam(owner, editor, viewer, id);
  }
}
