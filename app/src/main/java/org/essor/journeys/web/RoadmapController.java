package org.essor.journeys.web;

import org.essor.journeys.Project;
import org.essor.journeys.Workspaces;
import org.essor.journeys.roadmap.DrawRoadmap;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The roadmap of the visitor's project: chart, table, deadlines, tariffs. */
@Controller
class RoadmapController {

  private final Roadmaps roadmaps;

  RoadmapController(Roadmaps roadmaps) {
    this.roadmaps = roadmaps;
  }

  @GetMapping({"/feuille-de-route", Workspaces.PATH + "/feuille-de-route"})
  ModelAndView show(Project project, Texts texts) {
    var planned = roadmaps.of(project);
    var page =
        new RoadmapPage(
            DrawRoadmap.of(planned, texts),
            !project.answers().isEmpty(),
            planned.plan().isExact(),
            project.edition().title().in(texts.language()));
    return new ModelAndView("journeys/roadmap", "page", page);
  }
}
