package org.essor.projects.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;

/**
 * The team of a project.
 *
 * @param alone whether the reader is the only owner: he can neither leave nor give up his role
 * @param mayManage whether the reader may invite, change roles and remove
 * @param email what is typed as address of somebody to invite
 * @param roles the roles to choose from
 */
public record TeamPage(
    List<Row> members,
    boolean alone,
    boolean mayManage,
    String email,
    List<Choice> roles,
    Map<String, String> errors) {

  public TeamPage {
    members = List.copyOf(members);
    roles = List.copyOf(roles);
  }

  /**
   * Someone of the team.
   *
   * @param id his identifier, for the forms
   * @param me whether it is the reader himself
   * @param since since when, or when he was invited, in words
   */
  public record Row(
      String id,
      String name,
      String email,
      String role,
      boolean me,
      String since,
      List<Choice> roles) {
    public Row {
      roles = List.copyOf(roles);
    }
  }
}
