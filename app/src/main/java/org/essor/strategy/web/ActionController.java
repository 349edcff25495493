package org.essor.strategy.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.platform.Texts;
import org.essor.strategy.Action;
import org.essor.strategy.Indicator;
import org.essor.strategy.Ledger;
import org.essor.strategy.Milestone;
import org.essor.strategy.Property;
import org.essor.strategy.Strategy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An action: phase, budget, targets and results, dates, money, history. */
@Controller
class ActionController {

  private final Readers readers;
  private final Strategy strategy;
  private final Ledger ledger;
  private final Records records;

  ActionController(Readers readers, Strategy strategy, Ledger ledger, Records records) {
    this.readers = readers;
    this.strategy = strategy;
    this.ledger = ledger;
    this.records = records;
  }

  @GetMapping("/strategie/actions/{code}")
  ModelAndView show(@PathVariable String code, Optional<Person> reader, Texts texts) {
    var words = readers.open(texts);
    var action = words.board().catalogue().action(code);
    return new ModelAndView("strategy/action", "page", page(action, words, reader));
  }

  private ActionPage page(Action action, Words words, Optional<Person> reader) {
    var subjects = subjects(action, words);
    var catalogue = words.board().catalogue();
    return new ActionPage(
        action.code(),
        words.link(action).text(),
        words.of(action.aim()),
        words.link(catalogue.axis(action.axis())),
        words.word(action.kind()),
        action.operator().orElse(""),
        String.join(", ", action.pilots()),
        words.current(action.code(), Property.PHASE),
        words.board().findPhase(action).map(Words::kind).orElse(""),
        words.list(action.code(), Property.PHASE),
        words.list(action.code(), Property.PLANNED),
        Tables.amounts(action.code(), words),
        shared(action, words),
        Tables.indicators(List.of(action.code()), words),
        dates(action, words),
        MoneyView.of(ledger.listTotals(), action.code()::equals, words),
        records.of(action, words),
        records.groups(action.code(), words),
        History.edits(strategy.listHistory(), subjects, words),
        EditLinks.of(reader, subjects.stream(), words));
  }

  private static Optional<ActionPage.Shared> shared(Action action, Words words) {
    return action
        .sharedBudget()
        .flatMap(words.board().catalogue()::findGroup)
        .map(group ->
            new ActionPage.Shared(
                words.of(group.label()),
                words.list(group.code(), Property.BUDGET),
                words.board().catalogue().actions().stream()
                    .filter(other -> other.sharedBudget().equals(action.sharedBudget()))
                    .filter(other -> !other.equals(action))
                    .map(words::link)
                    .toList()));
  }

  private static Stream<Milestone> milestones(Action action, Words words) {
    return Dates.sorted(words.board()).stream()
        .filter(milestone -> milestone.action().filter(action.code()::equals).isPresent());
  }

  private static List<DateRow> dates(Action action, Words words) {
    return milestones(action, words)
        .flatMap(milestone -> DateRow.of(milestone, words).stream())
        .toList();
  }

  private static List<String> subjects(Action action, Words words) {
    return Stream.of(
            Stream.of(action.code()),
            action.sharedBudget().stream(),
            milestones(action, words).map(Milestone::id),
            words.board().catalogue().indicatorsOf(List.of(action.code())).stream()
                .map(Indicator::id))
        .flatMap(codes -> codes)
        .toList();
  }
}
