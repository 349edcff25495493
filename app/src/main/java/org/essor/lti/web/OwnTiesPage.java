package org.essor.lti.web;

import java.util.List;

/** The platforms that sign a person in. */
public record OwnTiesPage(List<Row> rows) {

  public OwnTiesPage {
    rows = List.copyOf(rows);
  }

  /** A platform, and what it calls him. */
  public record Row(String platform, String name, String subject) {}
}
