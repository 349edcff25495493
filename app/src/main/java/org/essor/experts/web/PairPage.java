package org.essor.experts.web;

import java.util.List;
import org.essor.platform.Crumb;

/** A person and an application: the conflicts between them, and what may be done about each. */
public record PairPage(
    String address,
    List<Crumb> crumbs,
    String person,
    String number,
    String title,
    List<Row> rows,
    Typed typed) {

  /**
   * A conflict.
   *
   * @param place of it in the list, from 0, by which a form names it
   * @param cleared why it is none, empty while it bars
   * @param clearable whether it can be cleared, or restored
   */
  public record Row(
      int place, String kind, String reason, String cleared, boolean bars, boolean clearable) {}

  public PairPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
  }
}
