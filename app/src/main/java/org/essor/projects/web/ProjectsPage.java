package org.essor.projects.web;

import java.util.List;

/**
 * The projects of a person.
 *
 * @param invitations those he is invited to
 * @param projects what waits for him first
 */
public record ProjectsPage(List<Row> invitations, List<Row> projects) {

  public ProjectsPage {
    invitations = List.copyOf(invitations);
    projects = List.copyOf(projects);
  }

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
