package org.essor.strategy.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.platform.Texts;
import org.essor.strategy.Indicator;
import org.essor.strategy.IndicatorRecords;
import org.essor.strategy.Result;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Result, indicator, baseline, target, actual, and how far it has come. */
@Controller
class IndicatorsController {

  private final Readers readers;
  private final ObjectProvider<IndicatorRecords> records;

  IndicatorsController(Readers readers, ObjectProvider<IndicatorRecords> records) {
    this.readers = readers;
    this.records = records;
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

  private IndicatorsPage.Group group(Result result, Words words) {
    var indicators =
        words.board().catalogue().indicators().stream()
            .filter(indicator -> indicator.result().equals(result.id()))
            .toList();
    return new IndicatorsPage.Group(
        result.id(),
        words.of(result.label()),
        words.subject(result.subject()),
        indicators.stream()
            .map(indicator -> ProgressRow.of(words.board().progress(indicator), words))
            .toList(),
        indicators.stream().flatMap(each -> recorded(each, words)).toList());
  }

  /** What records of the platform say of an indicator, and where they are. */
  private Stream<Link> recorded(Indicator indicator, Words words) {
    return records.stream()
        .flatMap(each -> each.list(indicator.id()).stream())
        .map(found -> new Link(found.path(), words.texts().get(found.what(), found.count())));
  }
}
