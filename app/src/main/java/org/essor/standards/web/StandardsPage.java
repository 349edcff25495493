package org.essor.standards.web;

import java.util.List;

/**
 * The standard settings that the reader may open.
 *
 * @param runs whether he may open a new one
 */
public record StandardsPage(boolean runs, List<Row> rows) {

  public StandardsPage {
    rows = List.copyOf(rows);
  }

  /**
   * A setting.
   *
   * @param force whether its cut scores are in force
   */
  public record Row(
      String href, String title, String method, String state, boolean force, boolean example) {}
}
