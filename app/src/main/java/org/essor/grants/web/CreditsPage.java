package org.essor.grants.web;

import java.util.List;
import org.essor.platform.BarChart;
import org.essor.platform.Crumb;

/**
 * The money that is open on a call, and the form that opens more.
 *
 * @param openings when and why it was opened, the last first
 */
public record CreditsPage(
    String address,
    List<Crumb> crumbs,
    String call,
    BarChart chart,
    List<Row> rows,
    List<OpeningRow> openings,
    Typed typed) {

  public CreditsPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
    openings = List.copyOf(openings);
  }

  /** Commitments, or payments. */
  public record Row(String name, String opened, String used, String open) {}

  /** What was opened or taken back on a day. */
  public record OpeningRow(String on, String commitments, String payments, String reason) {}
}
