package org.essor.cohorts.web;

import java.util.List;

/** The campaigns that the reader is enrolled in. */
public record OwnPage(List<Row> rows) {

  public OwnPage {
    rows = List.copyOf(rows);
  }

  /** A campaign and how far the reader is. */
  public record Row(
      String href, String title, String institution, String state, String kind, String dates) {}
}
