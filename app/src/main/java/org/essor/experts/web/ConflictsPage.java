package org.essor.experts.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * The conflicts of interest of a panel.
 *
 * @param count how many, in a sentence
 * @param experts to look at one alone, the one chosen
 */
public record ConflictsPage(
    String address,
    List<Crumb> crumbs,
    String count,
    List<Choice> experts,
    List<Row> rows,
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
    rows = List.copyOf(rows);
  }
}
