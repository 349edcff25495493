package org.essor.strategy.web;

import java.util.List;

/**
 * All statements, the last recorded first.
 *
 * @param number of this page, from 1
 * @param edited true where it shows what coordinators stated only
 */
public record HistoryPage(List<Row> rows, int number, int pages, int count, boolean edited) {

  public HistoryPage {
    rows = List.copyOf(rows);
  }

  /**
   * A statement.
   *
   * @param recorded when Essor learned it
   * @param withdrawn true where the published content no longer holds it
   */
  public record Row(
      long id, String recorded, Link subject, String property, Figure figure, boolean withdrawn) {}
}
