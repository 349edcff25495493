package org.essor.cohorts.web;

import java.util.List;

/**
 * The campaigns that the reader is enrolled in.
 *
 * @param elsewhere what other services said of him, as his institutions imported it
 */
public record OwnPage(List<Row> rows, List<Elsewhere> elsewhere) {

  public OwnPage {
    rows = List.copyOf(rows);
    elsewhere = List.copyOf(elsewhere);
  }

  /** What another service said; {@code parts} by domain or competence, in its words. */
  public record Elsewhere(
      String service, String result, boolean certified, String when, List<Part> parts) {
    public Elsewhere {
      parts = List.copyOf(parts);
    }
  }

  /** What was said of one domain or competence. */
  public record Part(String name, String said) {}

  /** A campaign and how far the reader is. */
  public record Row(
      String href, String title, String institution, String state, String kind, String dates) {}
}
