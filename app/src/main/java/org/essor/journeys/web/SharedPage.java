package org.essor.journeys.web;

import org.essor.journeys.roadmap.AnswersView;
import org.essor.journeys.roadmap.DecisionsView;
import org.essor.journeys.roadmap.RoadmapView;

/**
 * A shared project, to read only.
 *
 * @param path the address of this page, without its end
 * @param given under which rules and when the answers were given
 * @param changed whether the rules have changed since
 * @param exact whether every date stands
 */
public record SharedPage(
    String path,
    String given,
    boolean changed,
    boolean exact,
    AnswersView answers,
    DecisionsView decisions,
    RoadmapView roadmap) {}
