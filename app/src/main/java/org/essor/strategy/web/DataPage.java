package org.essor.strategy.web;

import java.util.List;

/** What anyone may take of the strategy, and what the columns mean. */
public record DataPage(List<Table> files) {

  public DataPage {
    files = List.copyOf(files);
  }

  /** A file and its columns. */
  public record Table(String href, String name, String about, List<Column> columns) {
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /** A column and what it means. */
  public record Column(String name, String meaning) {}
}
