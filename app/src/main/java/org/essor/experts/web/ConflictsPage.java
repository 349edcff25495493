package org.essor.experts.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * The conflicts of interest of a panel.
 *
 * @param count how many, in a sentence
 * @param experts to look at one alone, the one chosen
 * @param kinds to look at what one reason makes, the one chosen
 * @param effects to look at those that bar or were cleared, the one chosen
 * @param filtered true where not all are asked for
 * @param place which page of how many, in words; empty where there is one alone
 */
public record ConflictsPage(
    String address,
    CallTop top,
    List<Crumb> crumbs,
    String count,
    List<Choice> experts,
    List<Choice> kinds,
    List<Choice> effects,
    boolean filtered,
    List<Row> rows,
    String place,
    Optional<String> previous,
    Optional<String> next,
    Typed typed) {

  /** A person and an application, and what lies between them. */
  public record Row(
      String href, String number, String title, String person, List<String> reasons, boolean bars) {
    public Row {
      reasons = List.copyOf(reasons);
    }
  }

  public ConflictsPage {
    crumbs = List.copyOf(crumbs);
    experts = List.copyOf(experts);
    kinds = List.copyOf(kinds);
    effects = List.copyOf(effects);
    rows = List.copyOf(rows);
  }
}
