package org.essor.journeys.web;

import org.essor.journeys.Editions;
import org.essor.journeys.Source;
import org.essor.journeys.web.SourcesPage.Entry;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The texts that answers rely on. */
@Controller
class SourcesController {

  private final Editions editions;

  SourcesController(Editions editions) {
    this.editions = editions;
  }

  @GetMapping("/sources")
  ModelAndView show(Texts texts) {
    var wording = new Wording(editions.getInForce(), texts);
    var entries =
        wording.edition().regulation().sources().values().stream()
            .map(source -> entry(source, wording))
            .toList();
    return new ModelAndView(
        "journeys/sources",
        "page",
        new SourcesPage(wording.of(wording.edition().title()), entries));
  }

  private static Entry entry(Source source, Wording wording) {
    return new Entry(
        source.id(),
        wording.of(source.title()),
        wording.of(source.shortTitle()),
        source.url().map(Object::toString).orElse(""),
        source.version().orElse(""),
        wording.texts().date(source.checked()),
        wording.evidence(source.evidence()),
        Wording.kind(source.evidence()));
  }
}
