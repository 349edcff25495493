package org.essor.journeys.web;

import org.essor.journeys.Journey;
import org.essor.journeys.Project;
import org.essor.journeys.Workspaces;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The result of a guided journey. */
@Controller
class ResultController {

  private final Guides guides;
  private final ResultPages pages;

  ResultController(Guides guides, ResultPages pages) {
    this.guides = guides;
    this.pages = pages;
  }

  @GetMapping({"/resultat", Workspaces.PATH + "/resultat"})
  ModelAndView project(
      Project project, Texts texts, @RequestParam(defaultValue = "") String detail) {
    return page(pages.of(guides.get(Journey.MAIN), project, texts), detail);
  }

  @GetMapping({"/parcours/{journey}/resultat", Workspaces.PATH + "/parcours/{journey}/resultat"})
  ModelAndView show(
      @PathVariable String journey,
      Project project,
      Texts texts,
      @RequestParam(defaultValue = "") String detail) {
    return page(pages.of(guides.get(journey), project, texts), detail);
  }

  private static ModelAndView page(ResultPage page, String detail) {
    var shown = detail.equals("tout") ? page.withAllUnfolded() : page;
    return new ModelAndView("journeys/result", "page", shown);
  }
}
