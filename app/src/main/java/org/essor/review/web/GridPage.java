package org.essor.review.web;

import java.util.List;

/**
 * What is judged by.
 *
 * @param known what is set, as sentences; none before
 * @param open true where it may still be set
 */
public record GridPage(
    CallHead head, List<String> known, List<Weighed> criteria, boolean open, Posted posted) {

  /** A criterion; {@code field} is that of its minimum. */
  public record Weighed(String label, String weight, String minimum, String field) {}

  public GridPage {
    known = List.copyOf(known);
    criteria = List.copyOf(criteria);
  }
}
