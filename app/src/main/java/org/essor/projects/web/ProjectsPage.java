package org.essor.projects.web;

import java.util.List;

/**
 * The projects of a person.
 *
 * @param invitations those he is invited to
 * @param projects what waits for him first
 */
public record ProjectsPage(List<Invitation> invitations, List<Row> projects) {

  public ProjectsPage {
    invitations = List.copyOf(invitations);
    projects = List.copyOf(projects);
  }

  /**
   * A project that someone asks him to work on.
   *
   * @param asks who asks, which project and which role, in words
   */
  public record Invitation(String href, String name, String asks) {}

  /**
   * A project.
   *
   * @param waiting what he has to read, in words
   */
  public record Row(
      String href,
      String name,
      String role,
      boolean example,
      boolean archived,
      List<String> waiting,
      String changed) {
    public Row {
      waiting = List.copyOf(waiting);
    }
  }
}
