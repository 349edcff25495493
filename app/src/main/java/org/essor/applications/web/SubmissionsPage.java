package org.essor.applications.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * The applications of a call, for those who run it.
 *
 * @param tabs the pages of the call’s applications
 * @param filtered true where not all are asked for
 * @param count how many there are, in words
 * @param news what was just done, in words
 * @param tickAll where all that can be ticked are, if any can
 * @param exports the same as files
 * @param place which page of how many, where there are several
 */
public record SubmissionsPage(
    String address,
    String call,
    List<Crumb> crumbs,
    List<Crumb> tabs,
    Filters filters,
    boolean filtered,
    String count,
    List<String> news,
    List<Column> columns,
    List<Row> rows,
    Optional<String> tickAll,
    Optional<Place> place,
    List<Crumb> exports) {

  public SubmissionsPage {
    crumbs = List.copyOf(crumbs);
    tabs = List.copyOf(tabs);
    news = List.copyOf(news);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    exports = List.copyOf(exports);
  }

  /**
   * What the list can be asked for.
   *
   * @param rounds none where the call has one alone
   * @param kept what the form keeps of the address, name and value: the order
   */
  public record Filters(
      String text, List<Choice> states, List<Choice> rounds, List<List<String>> kept) {
    public Filters {
      states = List.copyOf(states);
      rounds = List.copyOf(rounds);
      kept = List.copyOf(kept);
    }
  }

  /**
   * A heading.
   *
   * @param href sorts by it, or the other way round
   * @param sorted as {@code aria-sort} says it; empty where it is not
   */
  public record Column(String href, String label, String sorted) {}

  /**
   * An application.
   *
   * @param tickable true where those who run the call may decide on it now
   * @param kind of the badge, empty for a plain one
   */
  public record Row(
      String id,
      boolean tickable,
      boolean ticked,
      String href,
      String number,
      String title,
      String organisation,
      String partners,
      String state,
      String kind,
      String requested,
      String deposited) {}

  /** Where one is among several pages. */
  public record Place(String words, Optional<String> previous, Optional<String> next) {}
}
