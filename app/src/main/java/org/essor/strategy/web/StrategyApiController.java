package org.essor.strategy.web;

import java.util.List;
import java.util.function.Predicate;
import org.essor.kernel.Refusal;
import org.essor.strategy.Ledger;
import org.essor.strategy.Property;
import org.essor.strategy.Statement;
import org.essor.strategy.Strategy;
import org.essor.strategy.web.StrategyData.ActionData;
import org.essor.strategy.web.StrategyData.IndicatorData;
import org.essor.strategy.web.StrategyData.LedgerData;
import org.essor.strategy.web.StrategyData.MilestoneData;
import org.essor.strategy.web.StrategyData.OverviewData;
import org.essor.strategy.web.StrategyData.StatementData;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The strategy for programs. Open: no cookie, no token, from any site. */
@RestController
@CrossOrigin
@RequestMapping("/api/v1/strategy")
class StrategyApiController {

  private final Strategy strategy;
  private final Ledger ledger;
  private final Records records;

  StrategyApiController(Strategy strategy, Ledger ledger, Records records) {
    this.strategy = strategy;
    this.ledger = ledger;
    this.records = records;
  }

  private DataWriter writer() {
    return new DataWriter(strategy.get(), ledger.listTotals(), records::of);
  }

  @GetMapping
  OverviewData overview() {
    return writer().overview();
  }

  @GetMapping("/actions")
  List<ActionData> actions() {
    return writer().actions();
  }

  @GetMapping("/actions/{code}")
  ActionData action(@PathVariable String code) {
    return writer().action(strategy.catalogue().action(code));
  }

  @GetMapping("/indicators")
  List<IndicatorData> indicators() {
    return writer().indicators();
  }

  @GetMapping("/calendar")
  List<MilestoneData> calendar() {
    return writer().calendar();
  }

  @GetMapping("/ledger")
  List<LedgerData> ledger() {
    return writer().ledger();
  }

  /** The last recorded first, of one subject or property where asked. */
  @GetMapping("/statements")
  List<StatementData> statements(
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String property) {
    if (!property.isEmpty() && Property.find(property).isEmpty()) {
      throw new Refusal("strategy.property.unknown", property);
    }
    Predicate<Statement> wanted =
        statement ->
            (subject.isEmpty() || statement.subject().equals(subject))
                && (property.isEmpty() || statement.property().code().equals(property));
    return strategy.listHistory().stream().filter(wanted).map(DataWriter::statement).toList();
  }
}
