package org.essor.review.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.BarChart;

/**
 * Where the applications of a call stand.
 *
 * @param summary what it says, in sentences; a single one where nothing can be ranked yet
 * @param agreement how far experts agree, in sentences
 * @param around the sentence that says which part of the ranking the chart shows
 */
public record RankingPage(
    CallHead head,
    List<String> summary,
    Optional<RankChart> chart,
    String around,
    List<Row> rows,
    Optional<BarChart> severityChart,
    List<Severe> severities,
    List<String> agreement) {

  public RankingPage {
    summary = List.copyOf(summary);
    rows = List.copyOf(rows);
    severities = List.copyOf(severities);
    agreement = List.copyOf(agreement);
  }

  /**
   * A project.
   *
   * @param reviews how many of how many
   * @param kind of the badge that holds the zone
   * @param below the criteria below their minimum, in words; empty where none is
   */
  public record Row(
      String href,
      String number,
      String title,
      String mean,
      String corrected,
      String reviews,
      String expected,
      String interval,
      String chance,
      String zone,
      String kind,
      String below) {}

  /** An expert: how much lower than the others he marks, and within which bounds. */
  public record Severe(String name, String severity, String interval) {}
}
