package org.essor.strategy.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.kernel.Euros;
import org.essor.platform.BarChart;
import org.essor.platform.BarChart.Row;
import org.essor.strategy.Axis;
import org.essor.strategy.Board;
import org.essor.strategy.Catalogue;
import org.essor.strategy.Ledger.Total;
import org.essor.strategy.Phase;
import org.essor.strategy.Property;
import org.essor.strategy.Stated.Amount;
import org.essor.strategy.Statement;
import org.essor.strategy.web.OverviewPage.AxisRow;
import org.essor.strategy.web.OverviewPage.Key;
import org.essor.strategy.web.OverviewPage.PhaseRow;

/**
 * Makes the overview of a board.
 *
 * @param changes where a coordinator changes it
 */
record Overview(Words words, List<Total> totals, LocalDate today, List<Link> changes) {

  private static final int SHOWN_DATES = 5;

  OverviewPage page(RecordsView records) {
    var dates = Dates.of(words, today);
    var upcoming = !dates.upcoming().isEmpty();
    var progress = progress();
    return new OverviewPage(
        sentence(),
        keys(),
        words.list(Catalogue.STRATEGY, Property.BUDGET),
        budgetChart(),
        axesChart(),
        catalogue().axes().stream().map(this::axis).toList(),
        axesSum(),
        phasesChart(),
        Stream.of(Phase.values()).map(this::phase).filter(row -> row.count() > 0).toList(),
        phasesSentence(),
        progressChart(words, progress),
        progress,
        (upcoming ? dates.upcoming() : dates.past()).stream().limit(SHOWN_DATES).toList(),
        upcoming,
        MoneyView.whole(totals, words),
        records,
        words.list(Catalogue.STRATEGY, Property.COMMITTED_PUBLISHED),
        changes);
  }

  private Board board() {
    return words.board();
  }

  private Catalogue catalogue() {
    return board().catalogue();
  }

  private String text(String key, Object... facts) {
    return words.texts().get(key, facts);
  }

  private String sentence() {
    var axes = catalogue().axes().stream().filter(axis -> !axis.transversal()).count();
    var budget =
        words
            .current(Catalogue.STRATEGY, Property.BUDGET)
            .map(Figure::value)
            .orElseGet(words::unpublished);
    return text("strategy.sentence", axes, catalogue().actions().size(), budget);
  }

  private List<Key> keys() {
    return Stream.of(
            key("strategy.key.budget", Catalogue.STRATEGY, Property.BUDGET),
            key("strategy.key.laureates", "laureates", Property.ACTUAL),
            key("strategy.key.sites", "sites", Property.ACTUAL),
            key("strategy.key.students", "students", Property.TARGET))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Key> key(String label, String subject, Property property) {
    return words.current(subject, property).map(figure -> new Key(text(label), figure));
  }

  /** The total at each date, from the first to the last; sources that disagree have a bar each. */
  private BarChart budgetChart() {
    var rows = new ArrayList<Row>();
    for (var statement : board().list(Catalogue.STRATEGY, Property.BUDGET).reversed()) {
      var figure = words.figure(statement);
      rows.add(
          Row.of(
              text("strategy.budget.bar", figure.when(), figure.source()),
              cents(statement),
              figure.value()));
    }
    return chart("strategy.budget.chart", rows);
  }

  private static long cents(Statement statement) {
    return ((Amount) statement.value()).euros().cents();
  }

  private BarChart axesChart() {
    var rows =
        catalogue().axes().stream()
            .flatMap(axis ->
                board().findBudget(axis.code()).stream()
                    .map(budget ->
                        Row.of(
                            words.link(axis).text(),
                            budget.cents(),
                            words.shortMoney(budget.cents()))))
            .toList();
    return chart("strategy.axes.chart", rows);
  }

  private BarChart chart(String key, List<Row> rows) {
    return new BarChart(text(key), text(key + ".about"), rows, Optional.empty());
  }

  private AxisRow axis(Axis axis) {
    return new AxisRow(
        words.link(axis),
        catalogue().actionsOf(axis).size(),
        words.current(axis.code(), Property.BUDGET).stream().toList());
  }

  private String axesSum() {
    var sum = board().sumOfAxes();
    var totals = board().list(Catalogue.STRATEGY, Property.BUDGET);
    var equal = totals.stream().filter(total -> cents(total) == sum.cents()).findFirst();
    var latest = board().findBudget(Catalogue.STRATEGY).orElse(Euros.ZERO);
    if (latest.equals(sum)) {
      return text("strategy.axes.sum.equal", words.money(sum));
    }
    return equal
        .map(total ->
            text(
                "strategy.axes.sum.before",
                words.money(sum),
                total.period().map(words::period).orElse(""),
                words.money(latest)))
        .orElseGet(
            () -> text("strategy.axes.sum.different", words.money(sum), words.money(latest)));
  }

  private PhaseRow phase(Phase phase) {
    var actions =
        catalogue().actions().stream()
            .filter(action -> board().findPhase(action).filter(phase::equals).isPresent())
            .map(words::link)
            .toList();
    return new PhaseRow(words.word(phase), actions.size(), actions);
  }

  private BarChart phasesChart() {
    var rows =
        Stream.of(Phase.values())
            .map(this::phase)
            .filter(row -> row.count() > 0)
            .map(row -> Row.of(row.phase(), row.count(), "" + row.count()))
            .toList();
    return chart("strategy.phases.chart", rows);
  }

  private String phasesSentence() {
    var latest =
        catalogue().actions().stream()
            .flatMap(action -> board().findCurrent(action.code(), Property.PHASE).stream())
            .flatMap(statement -> statement.period().stream())
            .max((one, other) -> one.start().compareTo(other.start()));
    return text(
        "strategy.phases.sentence",
        catalogue().actions().size(),
        latest.map(words::period).orElseGet(words::unpublished));
  }

  /** The indicators that have a rate. */
  private List<ProgressRow> progress() {
    return catalogue().indicators().stream()
        .map(board()::progress)
        .filter(progress -> progress.rate().isPresent())
        .map(progress -> ProgressRow.of(progress, words))
        .toList();
  }

  /** A bar that cannot be shorter than nothing: who moved away from the target has none. */
  static BarChart progressChart(Words words, List<ProgressRow> progress) {
    var rows =
        progress.stream()
            .flatMap(row ->
                row.share().stream()
                    .map(share -> Row.of(row.label(), Math.max(0, share), row.rate())))
            .toList();
    return new BarChart(
        words.texts().get("strategy.progress.chart"),
        words.texts().get("strategy.progress.chart.about"),
        rows,
        Optional.of(new BarChart.Mark(1, words.texts().get("strategy.progress.target"))));
  }
}
