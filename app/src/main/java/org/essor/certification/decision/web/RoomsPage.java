package org.essor.certification.decision.web;

import java.util.List;

/** The closed sessions that the reader decides on. */
public record RoomsPage(List<Row> rows) {

  public RoomsPage {
    rows = List.copyOf(rows);
  }

  /**
   * A session.
   *
   * @param href empty where the reader may not decide in it
   */
  public record Row(String href, String title, String where, String sat, String left) {}
}
