package org.essor.journeys.web;

import java.util.List;
import org.essor.journeys.web.View.Cite;
import org.essor.journeys.web.View.Link;

/**
 * A project under the rules in force and under another edition.
 *
 * @param title of the page: what the other edition would change, will change, or has changed
 * @param warning whether the other edition is law
 * @param said how many decisions are not the same
 * @param about what the other edition would change in general, may be empty
 * @param differences the decisions that are not the same for this project
 */
public record ComparisonPage(
    String title,
    String warning,
    String said,
    String now,
    String then,
    String about,
    List<Cite> sources,
    List<Difference> differences,
    List<Link> others,
    boolean answered) {

  /** A decision, and its answer under each edition. */
  public record Difference(String decision, String now, String then) {}
}
