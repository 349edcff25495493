package org.essor.journeys.web;

import org.essor.journeys.roadmap.RoadmapView;

/**
 * The roadmap of a project.
 *
 * @param answered whether the visitor has answered anything
 * @param exact whether every date stands
 * @param edition the rules it rests on
 */
public record RoadmapPage(RoadmapView roadmap, boolean answered, boolean exact, String edition) {}
