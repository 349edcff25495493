package org.essor.certification.decision.web;

import java.util.List;

/** The sittings of the reader that ended. */
public record ResultsPage(List<Row> rows) {

  public ResultsPage {
    rows = List.copyOf(rows);
  }

  /** A sitting; {@code outcome} says where it stands. */
  public record Row(String href, String title, String when, String outcome, boolean decided) {}
}
