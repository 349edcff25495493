package org.essor.strategy.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.essor.strategy.Label;
import org.essor.strategy.Ledger.Total;

/**
 * What the programming interface answers of the strategy. Described by {@code
 * openapi/strategy.json}: add properties, never rename or remove one.
 */
final class StrategyData {

  private StrategyData() {}

  /**
   * A figure and where it comes from.
   *
   * @param value as {@code strategy/README.md} writes values
   * @param cents the amount in euro cents, for money alone
   * @param source the id of the publication; empty where a coordinator stated it
   * @param evidence P, S or M; empty where a coordinator stated it
   */
  record FigureData(
      long statement,
      String value,
      Optional<Long> cents,
      Optional<String> period,
      Optional<String> source,
      Optional<String> evidence) {}

  /** A statement of the history. */
  record StatementData(
      long id,
      String subject,
      String property,
      Optional<String> period,
      String value,
      Optional<Long> cents,
      Optional<String> source,
      Label locator,
      Optional<String> evidence,
      Label note,
      Optional<String> reason,
      Optional<String> citation,
      String recordedAt,
      boolean withdrawn) {}

  /**
   * The whole strategy.
   *
   * @param medianDays from deposit to decision
   */
  record OverviewData(
      String code,
      List<FigureData> budgets,
      long axesSumCents,
      List<AxisData> axes,
      long committedCents,
      long paidCents,
      List<SourceData> sources,
      long laureates,
      long decisions,
      Optional<Long> medianDays) {}

  /** An axis, or the call across them. */
  record AxisData(
      String code,
      boolean transversal,
      Label label,
      Label about,
      Optional<FigureData> budget,
      List<String> actions) {}

  /**
   * An action.
   *
   * @param medianDays from deposit to decision
   */
  record ActionData(
      String code,
      String axis,
      String kind,
      Optional<String> operator,
      List<String> pilots,
      Label label,
      Label aim,
      Optional<FigureData> phase,
      Optional<FigureData> planned,
      List<FigureData> budgets,
      Optional<String> sharedBudget,
      List<String> indicators,
      long committedCents,
      long paidCents,
      long laureates,
      long decisions,
      Optional<Long> medianDays) {}

  /**
   * An indicator.
   *
   * @param targets the current one first, then those of other sources for the same time
   * @param rate 1 at the target; empty where it cannot be computed
   */
  record IndicatorData(
      String id,
      String result,
      String subject,
      Label label,
      Label unit,
      String should,
      boolean startsAtZero,
      Optional<FigureData> baseline,
      List<FigureData> targets,
      List<FigureData> actuals,
      Optional<BigDecimal> rate) {}

  /**
   * A date of the calendar.
   *
   * @param start its first day
   * @param end the first day after it
   */
  record MilestoneData(
      String id,
      Optional<String> action,
      Label label,
      String start,
      String end,
      List<FigureData> dates) {}

  /** A publication. */
  record SourceData(
      String id, String kind, Label title, String version, String evidence, String checked) {}

  /** Commitments and payments of a line in a year. */
  record LedgerData(
      String line,
      int year,
      long committedCents,
      long withdrawnCents,
      long paidCents,
      long returnedCents,
      long entries) {

    static LedgerData of(Total total) {
      return new LedgerData(
          total.line(),
          total.year(),
          total.committed().cents(),
          total.withdrawn().cents(),
          total.paid().cents(),
          total.returned().cents(),
          total.entries());
    }
  }

  /** Everything in one file. */
  record WholeData(
      OverviewData strategy,
      List<ActionData> actions,
      List<IndicatorData> indicators,
      List<MilestoneData> calendar,
      List<LedgerData> ledger,
      List<StatementData> statements) {}
}
