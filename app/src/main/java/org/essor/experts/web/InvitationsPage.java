package org.essor.experts.web;

import java.util.List;

/** The invitations of an expert. */
public record InvitationsPage(boolean hasProfile, List<Row> rows) {

  /** An invitation. */
  public record Row(String href, String title, String state, String kind, String about) {}

  public InvitationsPage {
    rows = List.copyOf(rows);
  }
}
