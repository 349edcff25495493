package org.essor.journeys.web;

import java.time.Clock;
import org.essor.journeys.Answers;
import org.essor.journeys.Journey;
import org.essor.journeys.Workspaces;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The first page of a guided journey: what one learns there, begin or go on. */
@Controller
class JourneyController {

  private final Guides guides;
  private final Clock clock;

  JourneyController(Guides guides, Clock clock) {
    this.guides = guides;
    this.clock = clock;
  }

  @GetMapping({"/projet", Workspaces.PATH + "/projet"})
  ModelAndView project(Answers answers, Texts texts) {
    return show(Journey.MAIN, answers, texts);
  }

  @GetMapping({"/parcours/{journey}", Workspaces.PATH + "/parcours/{journey}"})
  ModelAndView show(@PathVariable String journey, Answers answers, Texts texts) {
    var guide = guides.get(journey);
    var wording = new Wording(guide.edition(), texts);
    var found = guide.journey();
    var page =
        new JourneyPage(
            wording.of(found.title()),
            wording.of(found.intro()),
            wording.of(found.audience()),
            wording.of(found.duration()),
            "/parcours/" + journey + "/suite",
            Guides.result(found),
            guide.listAnswered(answers).size(),
            wording.saved(answers, clock));
    return new ModelAndView("journeys/journey", "page", page);
  }

  /** Goes to the next question of the visitor, or to the result. */
  @GetMapping({"/parcours/{journey}/suite", Workspaces.PATH + "/parcours/{journey}/suite"})
  String goOn(@PathVariable String journey, Visit visit) {
    var answers = visit.answers();
    var next = Guides.next(guides.get(journey), answers);
    if (next.answers().current() != answers.current()) {
      visit.keep(next.answers());
    }
    return visit.to(next.address());
  }
}
