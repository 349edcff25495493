package org.essor.cohorts.web;

import java.util.List;

/**
 * What the results of a campaign say together.
 *
 * @param closed whether they are told yet
 * @param late what is not counted in, in words; empty where there is nothing
 */
public record ResultsPage(Head head, boolean closed, List<Table> tables, String late) {

  public ResultsPage {
    tables = List.copyOf(tables);
  }

  /** A domain: people by level. */
  public record Table(String domain, List<String> levels, List<Row> rows) {
    public Table {
      levels = List.copyOf(levels);
      rows = List.copyOf(rows);
    }
  }

  /** A group, or the whole. */
  public record Row(String name, String people, List<String> counts) {
    public Row {
      counts = List.copyOf(counts);
    }
  }
}
