package org.essor.library.web;

import java.util.List;

/** The reports that an editor answers. */
public record ReportsPage(String count, List<Row> rows) {

  /** A report; the state says whether it waits. */
  public record Row(
      String href, String entry, String reason, String sent, String state, String colour) {}
}
