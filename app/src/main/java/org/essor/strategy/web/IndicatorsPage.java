package org.essor.strategy.web;

import java.util.List;
import org.essor.platform.BarChart;

/**
 * All indicators, by result.
 *
 * @param changes where a coordinator changes them; empty for other readers
 */
public record IndicatorsPage(
    BarChart chart, List<ProgressRow> rated, List<Group> results, List<Link> changes) {

  public IndicatorsPage {
    rated = List.copyOf(rated);
    results = List.copyOf(results);
    changes = List.copyOf(changes);
  }

  /**
   * A result, and the indicators that measure it.
   *
   * @param records what records of the platform say, and where they are
   */
  public record Group(
      String id, String label, Link subject, List<ProgressRow> indicators, List<Link> records) {
    public Group {
      indicators = List.copyOf(indicators);
      records = List.copyOf(records);
    }
  }
}
