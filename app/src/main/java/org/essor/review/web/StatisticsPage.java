package org.essor.review.web;

import java.util.List;
import org.essor.platform.BarChart;

/** What became of the applications of a call, by group. */
public record StatisticsPage(CallHead head, List<Group> groups) {

  public StatisticsPage {
    groups = List.copyOf(groups);
  }

  /** One way of grouping: a chart of how many were selected among those decided, and the table. */
  public record Group(String id, String title, BarChart chart, List<Line> lines) {}

  public record Line(
      String group,
      String deposited,
      String selected,
      String reserve,
      String rejected,
      String success,
      String days) {}
}
