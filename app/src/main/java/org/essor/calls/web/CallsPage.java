package org.essor.calls.web;

import java.util.List;
import org.essor.platform.Choice;

/**
 * The public list of calls.
 *
 * @param filters a select each
 * @param operator whether the reader runs calls
 */
public record CallsPage(
    String count,
    String text,
    List<Filter> filters,
    boolean filtered,
    List<Row> calls,
    boolean operator) {

  /** A filter. */
  public record Filter(String name, String label, List<Choice> choices) {
    public Filter {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A call in the list.
   *
   * @param lang the language of its title and summary
   * @param kind of the badge of its state
   */
  public record Row(
      String href,
      String title,
      String summary,
      String lang,
      String state,
      String kind,
      String when,
      String action,
      boolean example) {}

  public CallsPage {
    filters = List.copyOf(filters);
    calls = List.copyOf(calls);
  }
}
