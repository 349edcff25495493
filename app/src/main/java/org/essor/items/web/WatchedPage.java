package org.essor.items.web;

import java.util.List;
import org.essor.items.web.ItemPage.Fact;
import org.essor.platform.Crumb;

/**
 * What tests say of one item.
 *
 * @param href the page with its words, empty where there is none for the reader
 * @param reasons why somebody should look at it, in sentences
 * @param untold why there is no table of its options, empty where there is one
 * @param chart its curve as SVG, empty where too few answered
 */
public record WatchedPage(
    List<Crumb> crumbs,
    String id,
    String title,
    String about,
    String href,
    List<Reason> reasons,
    List<Fact> facts,
    List<Option> options,
    String untold,
    String chart,
    List<Band> bands,
    List<Year> years,
    boolean example) {

  public WatchedPage {
    crumbs = List.copyOf(crumbs);
    reasons = List.copyOf(reasons);
    facts = List.copyOf(facts);
    options = List.copyOf(options);
    bands = List.copyOf(bands);
    years = List.copyOf(years);
  }

  /** A reason in two words, and what it means. */
  public record Reason(WatchPage.Badge badge, String text) {}

  /**
   * Who chose an option.
   *
   * @param right whether it is the right one
   */
  public record Option(
      String text, boolean right, String lower, String middle, String upper, String all) {}

  /** People of about the same ability. */
  public record Band(String people, String ability, String observed, String expected) {}

  /** An academic year. */
  public record Year(String name, String people, String right, String difficulty) {}
}
