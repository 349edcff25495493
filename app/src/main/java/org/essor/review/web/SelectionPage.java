package org.essor.review.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.BarChart;
import org.essor.platform.Choice;

/**
 * The selection within the envelope.
 *
 * @param summary what both choices hold, in sentences; says why where there is none
 * @param groups what a new rule can be about
 */
public record SelectionPage(
    CallHead head,
    List<String> summary,
    Optional<BarChart> chart,
    List<Rules> rules,
    List<Row> rows,
    List<Choice> groups,
    boolean ready,
    boolean best,
    Posted posted) {

  public SelectionPage {
    summary = List.copyOf(summary);
    rules = List.copyOf(rules);
    rows = List.copyOf(rows);
    groups = List.copyOf(groups);
  }

  /** A rule with what it costs, and the address that removes it. */
  public record Rules(String text, String price, String remove) {}

  /** A candidate: taken by the simple ranking, by the best choice, or not. */
  public record Row(
      String number,
      String title,
      String mark,
      String requested,
      String simple,
      String best,
      boolean differs) {}
}
