package org.essor.calls.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/** The rounds of a call, to fill in. */
public record RoundsPage(
    String address, List<Crumb> crumbs, boolean correcting, int seen, Typed typed, List<Row> rows) {

  /**
   * A round.
   *
   * @param zones the zones, the one of the row chosen
   * @param opensTwice which of two instants it opens at, where its hour comes twice; else none
   * @param closesTwice the same for its closing
   */
  public record Row(
      int index, List<Choice> zones, List<Choice> opensTwice, List<Choice> closesTwice) {
    public Row {
      zones = List.copyOf(zones);
      opensTwice = List.copyOf(opensTwice);
      closesTwice = List.copyOf(closesTwice);
    }
  }

  public RoundsPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
  }
}
