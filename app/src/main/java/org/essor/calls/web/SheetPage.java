package org.essor.calls.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * The sheet of a call, to fill in.
 *
 * @param correcting whether the call is published: a correction says what changes
 * @param rates the numbers of the rows of rates of aid shown
 * @param grid the numbers of the rows of criteria shown
 */
public record SheetPage(
    String address,
    List<Crumb> crumbs,
    boolean correcting,
    int seen,
    Typed typed,
    List<Choice> actions,
    List<Choice> bodies,
    List<Choice> territories,
    List<Integer> rates,
    List<Integer> grid) {

  public SheetPage {
    crumbs = List.copyOf(crumbs);
    rates = List.copyOf(rates);
    grid = List.copyOf(grid);
  }
}
