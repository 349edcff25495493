package org.essor.grants.web;

import java.util.List;
import org.essor.platform.BarChart;
import org.essor.platform.Crumb;

/** The money that is open on a call, and the form that opens more. */
public record CreditsPage(
    String address, List<Crumb> crumbs, String call, BarChart chart, List<Row> rows, Typed typed) {

  public CreditsPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
  }

  /** Commitments, or payments. */
  public record Row(String name, String opened, String used, String open) {}
}
