package org.essor.journeys.web;

import org.essor.journeys.Editions;
import org.essor.journeys.Workspace;
import org.essor.journeys.Workspaces;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of guided journeys, for whoever may see the workspace it belongs to. */
@Controller
class JourneysController {

  private final Editions editions;

  JourneysController(Editions editions) {
    this.editions = editions;
  }

  @GetMapping({"/parcours", Workspaces.PATH + "/parcours"})
  ModelAndView show(Workspace workspace, Texts texts) {
    var wording = new Wording(editions.getInForce(), texts);
    var journeys =
        editions.getInForce().regulation().journeys().values().stream()
            .map(journey ->
                new JourneysPage.Entry(
                    Guides.address(journey),
                    wording.of(journey.title()),
                    wording.of(journey.intro())))
            .toList();
    return new ModelAndView("journeys/list", "page", new JourneysPage(journeys));
  }
}
