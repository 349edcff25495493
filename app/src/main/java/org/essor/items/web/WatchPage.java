package org.essor.items.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.BarChart;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * The items of the bank and what tests say of them.
 *
 * @param read what was read, in a sentence
 * @param example whether tests of a demonstration are among them
 * @param found how many items answer the filters
 * @param chart those asked most; empty where nothing was asked yet
 * @param before the address of the page before, empty where there is none
 * @param next that of the page after
 * @param csv all figures as a file
 */
public record WatchPage(
    List<Crumb> crumbs,
    String read,
    boolean example,
    Filters filters,
    int found,
    List<Row> rows,
    Optional<BarChart> chart,
    String before,
    String next,
    String csv) {

  public WatchPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
  }

  /** What the list is narrowed to, and its order. */
  public record Filters(
      List<Choice> attention, List<Choice> domains, List<Choice> standings, List<Choice> orders) {
    public Filters {
      attention = List.copyOf(attention);
      domains = List.copyOf(domains);
      standings = List.copyOf(standings);
      orders = List.copyOf(orders);
    }
  }

  /** Something that somebody should look at. */
  public record Badge(String text, String kind) {}

  /** An item and its figures in words. */
  public record Row(
      String href,
      String id,
      String title,
      String about,
      String exposure,
      String answers,
      String right,
      String correlation,
      String median,
      List<Badge> badges) {
    public Row {
      badges = List.copyOf(badges);
    }
  }
}
