package org.essor.strategy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.essor.strategy.Action;
import org.essor.strategy.ActionRecords.Figures;
import org.essor.strategy.Axis;
import org.essor.strategy.Board;
import org.essor.strategy.Catalogue;
import org.essor.strategy.Indicator;
import org.essor.strategy.Label;
import org.essor.strategy.Ledger.Total;
import org.essor.strategy.Milestone;
import org.essor.strategy.Period;
import org.essor.strategy.Property;
import org.essor.strategy.Source;
import org.essor.strategy.Stated.Amount;
import org.essor.strategy.Statement;
import org.essor.strategy.Statement.Edited;
import org.essor.strategy.Statement.Published;
import org.essor.strategy.web.StrategyData.ActionData;
import org.essor.strategy.web.StrategyData.AxisData;
import org.essor.strategy.web.StrategyData.FigureData;
import org.essor.strategy.web.StrategyData.IndicatorData;
import org.essor.strategy.web.StrategyData.LedgerData;
import org.essor.strategy.web.StrategyData.MilestoneData;
import org.essor.strategy.web.StrategyData.OverviewData;
import org.essor.strategy.web.StrategyData.SourceData;
import org.essor.strategy.web.StrategyData.StatementData;
import org.essor.strategy.web.StrategyData.WholeData;

/** Says a board as data for programs, texts in both languages. */
record DataWriter(Board board, List<Total> totals, Function<Set<String>, Figures> records) {

  WholeData whole(List<Statement> history) {
    return new WholeData(
        overview(),
        actions(),
        indicators(),
        calendar(),
        ledger(),
        history.stream().map(DataWriter::statement).toList());
  }

  OverviewData overview() {
    var figures = records.apply(everyLine());
    return new OverviewData(
        Catalogue.STRATEGY,
        board.list(Catalogue.STRATEGY, Property.BUDGET).stream().map(DataWriter::figure).toList(),
        board.sumOfAxes().cents(),
        catalogue().axes().stream().map(this::axis).toList(),
        sum(_ -> true, Total::netCommittedCents),
        sum(_ -> true, Total::netPaidCents),
        catalogue().sources().values().stream().map(DataWriter::source).toList(),
        figures.laureates(),
        figures.decisions(),
        days(figures));
  }

  private Set<String> everyLine() {
    return catalogue().axes().stream()
        .flatMap(axis -> Records.lines(axis, catalogue()).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<Long> days(Figures figures) {
    return figures.medianDays().isPresent()
        ? Optional.of(figures.medianDays().getAsLong())
        : Optional.empty();
  }

  private Catalogue catalogue() {
    return board.catalogue();
  }

  private long sum(Predicate<Total> which, ToLongFunction<Total> what) {
    return totals.stream().filter(which).mapToLong(what).sum();
  }

  private AxisData axis(Axis axis) {
    return new AxisData(
        axis.code(),
        axis.transversal(),
        axis.label(),
        axis.about(),
        current(axis.code(), Property.BUDGET),
        catalogue().actionsOf(axis).stream().map(Action::code).toList());
  }

  List<ActionData> actions() {
    return catalogue().actions().stream().map(this::action).toList();
  }

  ActionData action(Action action) {
    var figures = records.apply(Set.of(action.code()));
    return new ActionData(
        action.code(),
        action.axis(),
        word(action.kind()),
        action.operator(),
        action.pilots(),
        action.label(),
        action.aim(),
        current(action.code(), Property.PHASE),
        current(action.code(), Property.PLANNED),
        board.list(action.code(), Property.BUDGET).stream().map(DataWriter::figure).toList(),
        action.sharedBudget(),
        catalogue().indicatorsOf(List.of(action.code())).stream().map(Indicator::id).toList(),
        sum(total -> total.line().equals(action.code()), Total::netCommittedCents),
        sum(total -> total.line().equals(action.code()), Total::netPaidCents),
        figures.laureates(),
        figures.decisions(),
        days(figures));
  }

  List<IndicatorData> indicators() {
    return catalogue().indicators().stream().map(this::indicator).toList();
  }

  private IndicatorData indicator(Indicator indicator) {
    var progress = board.progress(indicator);
    return new IndicatorData(
        indicator.id(),
        indicator.result(),
        indicator.subject(),
        indicator.label(),
        indicator.unit(),
        word(indicator.should()),
        indicator.startsAtZero(),
        progress.baseline().map(DataWriter::figure),
        all(progress.target()),
        all(progress.actual()),
        progress.rate());
  }

  /** A figure and its rivals. */
  private List<FigureData> all(Optional<Statement> current) {
    var figures = new ArrayList<FigureData>();
    current.ifPresent(statement -> {
      figures.add(figure(statement));
      board.rivals(statement).forEach(rival -> figures.add(figure(rival)));
    });
    return figures;
  }

  List<MilestoneData> calendar() {
    return Dates.sorted(board).stream().map(this::milestone).toList();
  }

  private MilestoneData milestone(Milestone milestone) {
    var period = board.findDate(milestone).orElseThrow();
    return new MilestoneData(
        milestone.id(),
        milestone.action(),
        milestone.label(),
        period.start().toString(),
        period.end().toString(),
        all(board.findCurrent(milestone.id(), Property.DATE)));
  }

  List<LedgerData> ledger() {
    return totals.stream().map(LedgerData::of).toList();
  }

  private Optional<FigureData> current(String subject, Property property) {
    return board.findCurrent(subject, property).map(DataWriter::figure);
  }

  static FigureData figure(Statement statement) {
    return new FigureData(
        statement.id(),
        statement.value().written(),
        cents(statement),
        statement.period().map(Period::text),
        published(statement).map(Published::source),
        published(statement).map(published -> published.evidence().tag()));
  }

  static StatementData statement(Statement statement) {
    var published = published(statement);
    var edited =
        Optional.of(statement.origin()).filter(Edited.class::isInstance).map(Edited.class::cast);
    return new StatementData(
        statement.id(),
        statement.subject(),
        statement.property().code(),
        statement.period().map(Period::text),
        statement.value().written(),
        cents(statement),
        published.map(Published::source),
        published.map(Published::locator).orElse(Label.NONE),
        published.map(found -> found.evidence().tag()),
        published.map(Published::note).orElse(Label.NONE),
        edited.map(Edited::reason),
        edited.map(Edited::citation),
        statement.recordedAt().toString(),
        statement.withdrawn());
  }

  private static Optional<Published> published(Statement statement) {
    return Optional.of(statement.origin())
        .filter(Published.class::isInstance)
        .map(Published.class::cast);
  }

  private static Optional<Long> cents(Statement statement) {
    return statement.value() instanceof Amount(var euros, _)
        ? Optional.of(euros.cents())
        : Optional.empty();
  }

  private static SourceData source(Source source) {
    return new SourceData(
        source.id(),
        source.kind(),
        source.title(),
        source.version(),
        source.evidence().tag(),
        source.checked().toString());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
