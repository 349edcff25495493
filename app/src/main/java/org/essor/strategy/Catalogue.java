package org.essor.strategy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.kernel.Refusal;

/**
 * What the strategy is made of, without its figures. All lists are in the order shown.
 *
 * @param sources by id
 */
public record Catalogue(
    List<Axis> axes,
    List<Action> actions,
    List<BudgetGroup> groups,
    List<Milestone> milestones,
    List<Result> results,
    List<Indicator> indicators,
    Map<String, Source> sources) {

  /** The code of the strategy itself (stratégie d’accélération Santé numérique). */
  public static final String STRATEGY = "SASN";

  public Catalogue {
    axes = List.copyOf(axes);
    actions = List.copyOf(actions);
    groups = List.copyOf(groups);
    milestones = List.copyOf(milestones);
    results = List.copyOf(results);
    indicators = List.copyOf(indicators);
  }

  /**
   * Returns an axis.
   *
   * @throws Refusal {@code strategy.axis.unknown}
   */
  public Axis axis(String code) {
    return findAxis(code).orElseThrow(() -> new Refusal("strategy.axis.unknown", code));
  }

  public Optional<Axis> findAxis(String code) {
    return axes.stream().filter(axis -> axis.code().equals(code)).findFirst();
  }

  /**
   * Returns an action.
   *
   * @throws Refusal {@code strategy.action.unknown}
   */
  public Action action(String code) {
    return findAction(code).orElseThrow(() -> new Refusal("strategy.action.unknown", code));
  }

  public Optional<Action> findAction(String code) {
    return actions.stream().filter(action -> action.code().equals(code)).findFirst();
  }

  public Optional<BudgetGroup> findGroup(String code) {
    return groups.stream().filter(group -> group.code().equals(code)).findFirst();
  }

  public Optional<Milestone> findMilestone(String id) {
    return milestones.stream().filter(milestone -> milestone.id().equals(id)).findFirst();
  }

  public Optional<Indicator> findIndicator(String id) {
    return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  public List<Action> actionsOf(Axis axis) {
    return actions.stream().filter(action -> action.axis().equals(axis.code())).toList();
  }

  /** The indicators that count for one of these subjects. */
  public List<Indicator> indicatorsOf(List<String> subjects) {
    return indicators.stream().filter(indicator -> subjects.contains(indicator.subject())).toList();
  }

  /** The actions that money is committed for, and the call that runs across them. */
  public boolean isLine(String code) {
    return findAction(code).isPresent() || findAxis(code).filter(Axis::transversal).isPresent();
  }

  /** True where statements of this property may be made of this subject. */
  public boolean knows(String subject, Property property) {
    return switch (property) {
      case PHASE, PLANNED -> findAction(subject).isPresent();
      case DATE -> findMilestone(subject).isPresent();
      case BASELINE, TARGET, ACTUAL -> findIndicator(subject).isPresent();
      case BUDGET, BUDGET_PIA, BUDGET_YEARLY, ENVELOPE, INCREASE, AWARDED, COMMITTED_PUBLISHED ->
          subject.equals(STRATEGY)
              || findAxis(subject).isPresent()
              || findAction(subject).isPresent()
              || findGroup(subject).isPresent();
    };
  }

  /** Every code and id that a statement may speak of. */
  public Stream<String> subjects() {
    return Stream.of(
            Stream.of(STRATEGY),
            axes.stream().map(Axis::code),
            actions.stream().map(Action::code),
            groups.stream().map(BudgetGroup::code),
            milestones.stream().map(Milestone::id),
            indicators.stream().map(Indicator::id))
        .flatMap(codes -> codes);
  }
}
