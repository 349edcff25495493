package org.essor.strategy.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.strategy.web.StrategyData.ActionData;
import org.essor.strategy.web.StrategyData.FigureData;
import org.essor.strategy.web.StrategyData.IndicatorData;
import org.essor.strategy.web.StrategyData.LedgerData;
import org.essor.strategy.web.StrategyData.MilestoneData;
import org.essor.strategy.web.StrategyData.StatementData;
import org.essor.strategy.web.StrategyData.WholeData;

/**
 * A table that anyone may take: columns are only ever added, at the end.
 *
 * @param name of the file, without its ending
 */
record Export(String name, List<String> columns, List<List<String>> rows) {

  /** The files and their columns. */
  static final Map<String, List<String>> FILES =
      Map.of(
          "actions",
          columns(
              "code,axis,kind,operator,pilots,label_fr,label_en,phase,phase_since,planned,"
                  + "budget_euros,shared_budget,committed_euros,paid_euros,laureates,decisions,"
                  + "median_days"),
          "chiffres",
          columns(
              "id,subject,property,period,value,source,locator_fr,locator_en,evidence,note_fr,"
                  + "note_en,reason,citation,recorded_at,withdrawn"),
          "indicateurs",
          columns(
              "id,result,subject,label_fr,label_en,unit_fr,unit_en,should,starts_at_zero,"
                  + "baseline,target,target_period,actual,actual_period,rate"),
          "calendrier",
          columns("id,action,label_fr,label_en,date,start,end,source,evidence"),
          "ecritures",
          columns("line,year,committed_euros,withdrawn_euros,paid_euros,returned_euros,entries"));

  private static List<String> columns(String names) {
    return List.of(names.split(",", -1));
  }

  static Optional<Export> find(String name, WholeData data) {
    return Optional.ofNullable(FILES.get(name))
        .map(columns -> new Export(name, columns, rows(name, data)));
  }

  private static List<List<String>> rows(String name, WholeData data) {
    return switch (name) {
      case "actions" -> data.actions().stream().map(Export::row).toList();
      case "chiffres" -> data.statements().stream().map(Export::row).toList();
      case "indicateurs" -> data.indicators().stream().map(Export::row).toList();
      case "calendrier" -> data.calendar().stream().map(Export::row).toList();
      case "ecritures" -> data.ledger().stream().map(Export::row).toList();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static List<String> row(ActionData action) {
    return List.of(
        action.code(),
        action.axis(),
        action.kind(),
        action.operator().orElse(""),
        String.join("; ", action.pilots()),
        action.label().fr(),
        action.label().en(),
        value(action.phase()),
        action.phase().flatMap(FigureData::period).orElse(""),
        value(action.planned()),
        value(action.budgets().stream().findFirst()),
        action.sharedBudget().orElse(""),
        euros(action.committedCents()),
        euros(action.paidCents()),
        "" + action.laureates(),
        "" + action.decisions(),
        action.medianDays().map(String::valueOf).orElse(""));
  }

  private static List<String> row(StatementData statement) {
    return List.of(
        "" + statement.id(),
        statement.subject(),
        statement.property(),
        statement.period().orElse(""),
        statement.value(),
        statement.source().orElse(""),
        statement.locator().fr(),
        statement.locator().en(),
        statement.evidence().orElse(""),
        statement.note().fr(),
        statement.note().en(),
        statement.reason().orElse(""),
        statement.citation().orElse(""),
        statement.recordedAt(),
        "" + statement.withdrawn());
  }

  private static List<String> row(IndicatorData indicator) {
    var target = indicator.targets().stream().findFirst();
    var actual = indicator.actuals().stream().findFirst();
    return List.of(
        indicator.id(),
        indicator.result(),
        indicator.subject(),
        indicator.label().fr(),
        indicator.label().en(),
        indicator.unit().fr(),
        indicator.unit().en(),
        indicator.should(),
        "" + indicator.startsAtZero(),
        value(indicator.baseline()),
        value(target),
        target.flatMap(FigureData::period).orElse(""),
        value(actual),
        actual.flatMap(FigureData::period).orElse(""),
        indicator.rate().map(BigDecimal::toPlainString).orElse(""));
  }

  private static List<String> row(MilestoneData milestone) {
    var date = milestone.dates().getFirst();
    return List.of(
        milestone.id(),
        milestone.action().orElse(""),
        milestone.label().fr(),
        milestone.label().en(),
        date.value(),
        milestone.start(),
        milestone.end(),
        date.source().orElse(""),
        date.evidence().orElse(""));
  }

  private static List<String> row(LedgerData total) {
    return List.of(
        total.line(),
        "" + total.year(),
        euros(total.committedCents()),
        euros(total.withdrawnCents()),
        euros(total.paidCents()),
        euros(total.returnedCents()),
        "" + total.entries());
  }

  private static String value(Optional<FigureData> figure) {
    return figure.map(FigureData::value).orElse("");
  }

  private static String euros(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
