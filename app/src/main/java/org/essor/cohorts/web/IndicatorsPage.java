package org.essor.cohorts.web;

import java.util.List;
import org.essor.platform.BarChart;

/** Students of campaigns by curriculum, institution and year, for everyone. */
public record IndicatorsPage(boolean example, List<Section> sections) {

  public IndicatorsPage {
    sections = List.copyOf(sections);
  }

  /** One measure. */
  public record Section(
      String id, String title, String about, BarChart chart, Table curricula, Table institutions) {}

  /** A table by year. */
  public record Table(String caption, List<String> heads, List<Row> rows) {
    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }
  }

  /** A row of a table, in words. */
  public record Row(String name, List<String> counts) {
    public Row {
      counts = List.copyOf(counts);
    }
  }
}
