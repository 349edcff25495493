package org.essor.applications.web;

import java.util.List;

/** The applications of a person. */
public record ApplicationsPage(List<Row> invitations, List<Row> applications) {

  public ApplicationsPage {
    invitations = List.copyOf(invitations);
    applications = List.copyOf(applications);
  }

  /**
   * An application.
   *
   * @param kind of its state, as badges show it
   * @param about the call and when it was last changed
   */
  public record Row(
      String href, String title, String call, String kind, String state, String about) {}
}
