package org.essor.strategy.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.kernel.Euros;
import org.essor.platform.Texts;
import org.essor.strategy.Action;
import org.essor.strategy.Axis;
import org.essor.strategy.Ledger;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An axis: its budget, its actions, its indicators. */
@Controller
class AxisController {

  private final Readers readers;
  private final Ledger ledger;
  private final Records records;

  AxisController(Readers readers, Ledger ledger, Records records) {
    this.readers = readers;
    this.ledger = ledger;
    this.records = records;
  }

  @GetMapping("/strategie/axes/{code}")
  ModelAndView show(@PathVariable String code, Optional<Person> reader, Texts texts) {
    var words = readers.open(texts);
    var axis = words.board().catalogue().axis(code);
    return new ModelAndView(
        "strategy/axis", "page", page(axis, words, EditLinks.of(reader, Stream.of(code), words)));
  }

  private AxisPage page(Axis axis, Words words, List<Link> changes) {
    var actions = words.board().catalogue().actionsOf(axis);
    var codes = Stream.concat(Stream.of(axis.code()), actions.stream().map(Action::code)).toList();
    return new AxisPage(
        axis.code(),
        words.link(axis).text(),
        words.of(axis.about()),
        Tables.amounts(axis.code(), words),
        sum(actions, words),
        actions.stream().map(action -> Tables.action(action, words)).toList(),
        Tables.indicators(codes, words),
        MoneyView.of(ledger.listTotals(), codes::contains, words),
        records.of(axis, words),
        records.groups(axis.code(), words),
        changes);
  }

  /** Shared budgets count once. */
  private static String sum(List<Action> actions, Words words) {
    var published =
        Stream.concat(
                actions.stream().map(Action::code),
                actions.stream().map(Action::sharedBudget).flatMap(Optional::stream).distinct())
            .flatMap(code -> words.board().findBudget(code).stream())
            .toList();
    return published.isEmpty()
        ? words.texts().get("strategy.axis.sum.none")
        : words
            .texts()
            .get(
                "strategy.axis.sum",
                words.money(published.stream().reduce(Euros.ZERO, Euros::plus)));
  }
}
