package org.essor.strategy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.essor.platform.BarChart;
import org.essor.platform.BarChart.Bar;
import org.essor.strategy.Axis;
import org.essor.strategy.Ledger.Total;

/**
 * Commitments and payments, as recorded.
 *
 * @param sentence what they say
 * @param chart by axis; empty where nothing is recorded or one axis only is shown
 * @param years by year
 */
public record MoneyView(
    String sentence, Optional<BarChart> chart, List<AxisMoney> axes, List<YearMoney> years) {

  public MoneyView {
    axes = List.copyOf(axes);
    years = List.copyOf(years);
  }

  /** The money of an axis. */
  public record AxisMoney(Link axis, String budget, String committed, String paid) {}

  /** The money of a year. */
  public record YearMoney(int year, String committed, String paid) {}

  private record Sum(long committed, long paid) {
    static Sum of(List<Total> totals) {
      return new Sum(
          totals.stream().mapToLong(Total::netCommittedCents).sum(),
          totals.stream().mapToLong(Total::netPaidCents).sum());
    }
  }

  /** All lines, by axis. */
  static MoneyView whole(List<Total> totals, Words words) {
    var byAxis = new ArrayList<AxisMoney>();
    var rows = new ArrayList<BarChart.Row>();
    for (var axis : words.board().catalogue().axes()) {
      var sum = Sum.of(totals.stream().filter(isOf(axis, words)).toList());
      byAxis.add(axisMoney(axis, sum, words));
      rows.add(row(axis, sum, words));
    }
    return new MoneyView(
        sentence(totals, words),
        Optional.of(chart(rows, words)).filter(_ -> !totals.isEmpty()),
        byAxis,
        years(totals, words));
  }

  /** Some lines only. */
  static MoneyView of(List<Total> all, Predicate<String> line, Words words) {
    var totals = all.stream().filter(total -> line.test(total.line())).toList();
    return new MoneyView(
        sentence(totals, words), Optional.empty(), List.of(), years(totals, words));
  }

  private static Predicate<Total> isOf(Axis axis, Words words) {
    return total ->
        words
            .board()
            .catalogue()
            .findAction(total.line())
            .map(action -> action.axis().equals(axis.code()))
            .orElse(total.line().equals(axis.code()));
  }

  private static String sentence(List<Total> totals, Words words) {
    var sum = Sum.of(totals);
    return totals.isEmpty()
        ? words.texts().get("strategy.money.none")
        : words
            .texts()
            .get(
                "strategy.money.sentence",
                words.money(sum.committed()),
                words.money(sum.paid()),
                totals.stream().mapToLong(Total::entries).sum());
  }

  private static AxisMoney axisMoney(Axis axis, Sum sum, Words words) {
    return new AxisMoney(
        words.link(axis),
        words.board().findBudget(axis.code()).map(words::money).orElseGet(words::unpublished),
        words.money(sum.committed()),
        words.money(sum.paid()));
  }

  private static BarChart.Row row(Axis axis, Sum sum, Words words) {
    var bars = new ArrayList<Bar>();
    words
        .board()
        .findBudget(axis.code())
        .ifPresent(budget -> bars.add(bar(budget.cents(), "strategy.money.budget-bar", 1, words)));
    bars.add(bar(sum.committed(), "strategy.money.committed-bar", 2, words));
    bars.add(bar(sum.paid(), "strategy.money.paid-bar", 3, words));
    return new BarChart.Row(words.link(axis).text(), bars);
  }

  private static Bar bar(long cents, String key, int series, Words words) {
    return new Bar(cents, words.texts().get(key, words.shortMoney(cents)), series);
  }

  private static BarChart chart(List<BarChart.Row> rows, Words words) {
    return new BarChart(
        words.texts().get("strategy.money.chart"),
        words.texts().get("strategy.money.chart.about"),
        rows,
        Optional.empty());
  }

  private static List<YearMoney> years(List<Total> totals, Words words) {
    Map<Integer, List<Total>> byYear =
        totals.stream()
            .collect(Collectors.groupingBy(Total::year, TreeMap::new, Collectors.toList()));
    return byYear.entrySet().stream()
        .map(year -> {
          var sum = Sum.of(year.getValue());
          return new YearMoney(
              year.getKey(), words.money(sum.committed()), words.money(sum.paid()));
        })
        .toList();
  }
}
