package org.essor.strategy.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.BarChart;

/**
 * Laureates and the time to a decision, computed from what the platform recorded.
 *
 * @param decisions how many there are
 * @param sentence what they say
 * @param chart laureates by row; empty where there are none
 * @param rows by axis or action, where several are shown
 */
public record RecordsView(
    long decisions, String sentence, Optional<BarChart> chart, List<Row> rows) {

  public RecordsView {
    rows = List.copyOf(rows);
  }

  /** The figures of one axis or action. */
  public record Row(Link link, long laureates, long decisions, String days) {}
}
