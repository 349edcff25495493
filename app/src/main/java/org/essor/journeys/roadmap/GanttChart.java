package org.essor.journeys.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.essor.roadmap.Interval;
import org.essor.roadmap.PlannedStep.Basis;

/**
 * What a Gantt chart shows, in the reader's words.
 *
 * @param title what the chart is, for who does not see it
 * @param description what it says, in one or two sentences
 * @param today the day of today's line
 * @param todayLabel the word beside it
 * @param rows from top to bottom
 */
record GanttChart(
    String title,
    String description,
    Locale language,
    LocalDate today,
    String todayLabel,
    List<Row> rows) {

  GanttChart {
    rows = List.copyOf(rows);
  }

  /**
   * One step.
   *
   * @param stage 1 to 7
   * @param label its name, with what must be said of it ({@code peut-être})
   * @param note what stands behind the bar: its length in words, {@code fait}
   * @param days its bar
   */
  record Row(int stage, String label, String note, Interval days, Looks looks) {}

  /**
   * How a bar is drawn.
   *
   * @param startIsLowerBound it starts on that day or later: a sign stands before it
   */
  record Looks(Basis basis, boolean done, boolean critical, boolean startIsLowerBound) {}

  /** Returns the days the axis must hold: all bars, and today. */
  Interval span() {
    var first =
        rows.stream().map(row -> row.days().start()).min(LocalDate::compareTo).orElse(today);
    var last =
        rows.stream().map(row -> row.days().lastDay()).max(LocalDate::compareTo).orElse(today);
    return new Interval(first.isBefore(today) ? first : today, last.isAfter(today) ? last : today);
  }
}
