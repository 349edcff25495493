package org.essor.library.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Choice;

/**
 * The entries of a kind.
 *
 * @param count how many are shown, in words
 * @param action the address that the filters are sent to
 * @param columns the headings of the facts shown, for kinds that are drawn as a table; empty for
 *     those that are a list
 * @param map the fundings shown, counted; empty for other kinds
 * @param filtered whether some are left out
 */
public record ListPage(
    String title,
    String lead,
    String count,
    String action,
    List<Filter> filters,
    List<String> columns,
    List<Row> rows,
    Optional<FundingMap> map,
    boolean filtered) {

  /** Values to choose from. */
  public record Filter(String name, String label, List<Choice> choices) {}

  /** An entry with the facts shown. */
  public record Row(
      String href,
      String title,
      String summary,
      List<String> cells,
      String evidence,
      String colour) {}
}
