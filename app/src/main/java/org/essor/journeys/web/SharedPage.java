package org.essor.journeys.web;

import org.essor.journeys.roadmap.AnswersView;
import org.essor.journeys.roadmap.DecisionsView;
import org.essor.journeys.roadmap.RoadmapView;

/**
 * A shared project, to read only.
 *
 * @param path the address of this page, without its end
 * @param name what the innovator calls this variant, may be empty
 * @param given under which rules and when the answers were given
 * @param rules which rules the page follows
 * @param exact whether every date stands
 */
public record SharedPage(
    String path,
    String name,
    String given,
    Rules rules,
    boolean exact,
    AnswersView answers,
    DecisionsView decisions,
    RoadmapView roadmap) {

  /** Which rules the page follows. */
  public enum Rules {
    /** Today's, which are those that the answers were given under. */
    SAME,
    /** Today's, and those that the answers were given under are no longer known. */
    CHANGED,
    /** Today's; the page can also follow those that the answers were given under. */
    CHANGED_FROM_KNOWN,
    /** Those that the answers were given under, which are no longer today's. */
    AS_GIVEN
  }
}
