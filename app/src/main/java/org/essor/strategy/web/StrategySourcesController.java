package org.essor.strategy.web;

import java.util.List;
import org.essor.platform.Texts;
import org.essor.strategy.Period;
import org.essor.strategy.Source;
import org.essor.strategy.Statement;
import org.essor.strategy.Statement.Published;
import org.essor.strategy.Strategy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the figures come from: each publication, and every figure held from it. */
@Controller
class StrategySourcesController {

  private final Readers readers;
  private final Strategy strategy;

  StrategySourcesController(Readers readers, Strategy strategy) {
    this.readers = readers;
    this.strategy = strategy;
  }

  @GetMapping("/strategie/sources")
  ModelAndView show(Texts texts) {
    var words = readers.open(texts);
    var statements =
        strategy.listHistory().reversed().stream().filter(one -> !one.withdrawn()).toList();
    var entries =
        words.board().catalogue().sources().values().stream()
            .map(source -> entry(source, statements, words))
            .toList();
    return new ModelAndView("strategy/sources", "page", new StrategySourcesPage(entries));
  }

  private static StrategySourcesPage.Entry entry(
      Source source, List<Statement> statements, Words words) {
    var stated =
        statements.stream()
            .filter(statement ->
                statement.origin() instanceof Published published
                    && published.source().equals(source.id()))
            .map(statement ->
                new StrategySourcesPage.Stated(
                    words.subject(statement.subject()),
                    Tables.name(statement.property(), words),
                    words.figure(statement)))
            .toList();
    return new StrategySourcesPage.Entry(
        source.id(),
        words.of(source.title()),
        source.version().isEmpty() ? "" : words.period(Period.of(source.version())),
        words.texts().date(source.checked()),
        words.evidence(source.evidence()),
        Words.kind(source.evidence()),
        stated);
  }
}
