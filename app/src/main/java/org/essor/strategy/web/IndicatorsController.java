package org.essor.strategy.web;

import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.platform.Texts;
import org.essor.strategy.Indicator;
import org.essor.strategy.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Result, indicator, baseline, target, actual, and how far it has come. */
@Controller
class IndicatorsController {

  private final Readers readers;

  IndicatorsController(Readers readers) {
    this.readers = readers;
  }

  @GetMapping("/strategie/indicateurs")
  ModelAndView show(Optional<Person> reader, Texts texts) {
    var words = readers.open(texts);
    var results =
        words.board().catalogue().results().stream().map(result -> group(result, words)).toList();
    var rated =
        results.stream()
            .flatMap(result -> result.indicators().stream())
            .filter(row -> row.share().isPresent())
            .toList();
    var indicators = words.board().catalogue().indicators().stream().map(Indicator::id);
    return new ModelAndView(
        "strategy/indicators",
        "page",
        new IndicatorsPage(
            Overview.progressChart(words, rated),
            rated,
            results,
            EditLinks.of(reader, indicators, words)));
  }

  private static IndicatorsPage.Group group(Result result, Words words) {
    return new IndicatorsPage.Group(
        result.id(),
        words.of(result.label()),
        words.subject(result.subject()),
        words.board().catalogue().indicators().stream()
            .filter(indicator -> indicator.result().equals(result.id()))
            .map(indicator -> ProgressRow.of(words.board().progress(indicator), words))
            .toList());
  }
}
