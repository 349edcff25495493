package org.essor.platform;

import java.util.List;

/**
 * A section of a printed document: a heading and tables.
 *
 * @param about a sentence under the heading, may be empty
 */
public record PaperSection(String title, String about, List<PaperTable> tables) {

  public PaperSection {
    tables = List.copyOf(tables);
  }

  /**
   * A table of a printed document.
   *
   * @param columns the headings; the first one is that of the row headers
   * @param rows as many cells each as there are columns; none where there is nothing to say
   */
  public record PaperTable(String title, List<String> columns, List<List<String>> rows) {

    public PaperTable {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (var row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "%s has %d columns and a row of %d".formatted(title, columns.size(), row.size()));
        }
      }
    }
  }
}
