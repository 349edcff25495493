package org.essor.review.web;

import java.util.List;
import org.essor.platform.BarChart;

/**
 * How far the reviews of a call are.
 *
 * @param gridSet false where what is judged by is not set yet
 * @param eligible how many applications wait for the review to begin
 * @param reminded how many experts were reminded just now, -1 where none was asked
 */
public record ProgressPage(
    CallHead head,
    boolean gridSet,
    int eligible,
    boolean discussion,
    int reminded,
    int late,
    BarChart chart,
    List<Count> counts,
    List<ByExpert> experts,
    List<ByProject> projects) {

  public record Count(String label, int count) {}

  public record ByExpert(String name, int asked, int submitted) {}

  public record ByProject(String href, String number, String title, int asked, int submitted) {}

  public ProgressPage {
    counts = List.copyOf(counts);
    experts = List.copyOf(experts);
    projects = List.copyOf(projects);
  }
}
