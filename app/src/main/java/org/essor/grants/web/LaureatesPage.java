package org.essor.grants.web;

import java.util.List;
import org.essor.platform.Choice;

/**
 * The laureates.
 *
 * @param count how many are shown, in words
 * @param outside how many are in no known region, in words; empty where none
 * @param files true where there is a grant to publish
 */
public record LaureatesPage(
    String count,
    String text,
    List<Choice> calls,
    List<Choice> years,
    List<Choice> regions,
    boolean filtered,
    RegionMap map,
    List<RegionRow> byRegion,
    String outside,
    List<Row> rows,
    boolean files) {

  public LaureatesPage {
    calls = List.copyOf(calls);
    years = List.copyOf(years);
    regions = List.copyOf(regions);
    byRegion = List.copyOf(byRegion);
    rows = List.copyOf(rows);
  }

  /** A region: how many laureates, and how much of the published aid. */
  public record RegionRow(String code, String href, String name, int count, String aid) {}

  /**
   * A laureate.
   *
   * @param amount in words, empty where not known
   * @param tag who says so: Essor, or how well a publication is known
   */
  public record Row(
      String href,
      String title,
      String holder,
      String call,
      String year,
      String regions,
      String amount,
      String tag,
      String tagKind,
      boolean example) {}
}
