package org.essor.strategy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.kernel.Euros;
import org.essor.strategy.Stated.Amount;

/**
 * The strategy with all that is stated of it, at one moment. Immutable.
 *
 * <p>Of several statements the current one speaks of the latest time; at the same time, what a
 * coordinator stated goes before a publication, then the better evidence.
 */
public final class Board {

  private static final Comparator<Statement> CURRENT_FIRST =
      Comparator.comparing(Board::start, Comparator.reverseOrder())
          .thenComparing(statement -> !statement.isEdited())
          .thenComparing(Board::rank)
          .thenComparing(Statement::id);

  private record Key(String subject, Property property) {}

  private final Catalogue catalogue;
  private final Map<Key, List<Statement>> statements;

  /**
   * Makes the board.
   *
   * @param statements in any order; withdrawn ones are left out
   */
  public Board(Catalogue catalogue, List<Statement> statements) {
    this.catalogue = catalogue;
    this.statements =
        statements.stream()
            .filter(statement -> !statement.withdrawn())
            .sorted(CURRENT_FIRST)
            .collect(
                Collectors.groupingBy(
                    statement -> new Key(statement.subject(), statement.property()),
                    HashMap::new,
                    Collectors.toUnmodifiableList()));
  }

  private static LocalDate start(Statement statement) {
    return statement.period().map(Period::start).orElse(LocalDate.MIN);
  }

  /** Coordinators: the last one first; publications: the best evidence first. */
  private static long rank(Statement statement) {
    return switch (statement.origin()) {
      case Statement.Edited _ -> -statement.id();
      case Statement.Published published -> published.evidence().ordinal();
    };
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** All statements of a property, the current one first, then back in time. */
  public List<Statement> list(String subject, Property property) {
    return statements.getOrDefault(new Key(subject, property), List.of());
  }

  public Optional<Statement> findCurrent(String subject, Property property) {
    return list(subject, property).stream().findFirst();
  }

  /** The other publications that state another value for the same time. */
  public List<Statement> rivals(Statement statement) {
    return list(statement.subject(), statement.property()).stream()
        .filter(statement::disagreesWith)
        .toList();
  }

  /** The current budget of a subject, where one is published. */
  public Optional<Euros> findBudget(String subject) {
    return findCurrent(subject, Property.BUDGET)
        .map(statement -> ((Amount) statement.value()).euros());
  }

  /** The sum of the current budgets of the axes and of the call across them. */
  public Euros sumOfAxes() {
    return catalogue.axes().stream()
        .flatMap(axis -> findBudget(axis.code()).stream())
        .reduce(Euros.ZERO, Euros::plus);
  }

  public Progress progress(Indicator indicator) {
    return Progress.of(indicator, this);
  }

  public Optional<Phase> findPhase(Action action) {
    return findCurrent(action.code(), Property.PHASE)
        .map(statement -> ((Stated.InPhase) statement.value()).phase());
  }

  /** The date of a milestone, as exactly as it is known. */
  public Optional<Period> findDate(Milestone milestone) {
    return findCurrent(milestone.id(), Property.DATE)
        .map(statement -> ((Stated.On) statement.value()).period());
  }
}
