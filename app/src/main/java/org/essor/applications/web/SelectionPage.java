package org.essor.applications.web;

import java.util.List;
import org.essor.calls.fill.CriterionView;
import org.essor.platform.Crumb;

/**
 * Some applications, to be decided on together.
 *
 * @param action where it is sent
 * @param zone that the instant is typed in
 */
public record SelectionPage(
    String action, List<Crumb> crumbs, List<Row> rows, ActForm form, String zone) {

  public SelectionPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
  }

  /** One of them. */
  public record Row(
      String id,
      String href,
      String number,
      String title,
      String organisation,
      List<CriterionView> criteria) {

    public Row {
      criteria = List.copyOf(criteria);
    }
  }
}
