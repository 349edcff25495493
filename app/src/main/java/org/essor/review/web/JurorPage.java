package org.essor.review.web;

import java.util.List;

/** The sessions of the juries that one is a member of. */
public record JurorPage(List<Row> rows) {

  public JurorPage {
    rows = List.copyOf(rows);
  }

  public record Row(String href, String title, String call, String when, boolean closed) {}
}
