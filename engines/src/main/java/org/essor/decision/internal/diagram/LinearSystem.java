package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Linear conditions, decided exactly over the fractions by eliminating one unknown after another
 * (Fourier and Motzkin). Where that would take more than {@link #MAX_CONDITIONS}, some are left
 * out: then a system may be taken to be possible that is not.
 */
final class LinearSystem {

  static final int MAX_CONDITIONS = 1_500;

  private static final int NONE = -1;

  /** Stands for the sum of which a range is asked. */
  private static final int RESULT = Integer.MAX_VALUE;

  private final List<Step> steps = new ArrayList<>();
  private final List<Condition> left;
  private boolean possible = true;
  private boolean complete = true;

  /** What was said of an unknown when it was eliminated. */
  private record Step(int unknown, List<Condition> conditions) {}

  private record Key(Map<Integer, Rational> factors, boolean equation, Rational constant) {}

  private LinearSystem(Collection<Condition> conditions, int kept) {
    var rows = tidy(conditions);
    int unknown = possible ? cheapest(rows, kept) : NONE;
    while (unknown != NONE) {
      rows = tidy(without(unknown, rows));
      unknown = possible ? cheapest(rows, kept) : NONE;
    }
    left = rows;
  }

  static LinearSystem of(Collection<Condition> conditions) {
    return new LinearSystem(conditions, NONE);
  }

  /** Whether some numbers meet all the conditions. */
  boolean isPossible() {
    return possible;
  }

  /** Whether no condition had to be left out. */
  boolean isComplete() {
    return complete;
  }

  /** The numbers that a sum can be under conditions that are possible. */
  static Range range(Collection<Condition> conditions, Sum sum) {
    var all = new ArrayList<>(conditions);
    all.add(Condition.zero(sum.minus(Sum.of(RESULT))));
    return bounds(new LinearSystem(all, RESULT).left, RESULT, _ -> null);
  }

  /**
   * Numbers that meet all the conditions.
   *
   * @param near what an unknown should be where it can
   */
  static Optional<Map<Integer, Rational>> solution(
      Collection<Condition> conditions, IntFunction<@Nullable Rational> near) {
    var system = of(conditions);
    return system.possible ? Optional.of(system.solved(near)) : Optional.empty();
  }

  private Map<Integer, Rational> solved(IntFunction<@Nullable Rational> near) {
    var numbers = new HashMap<Integer, Rational>();
    for (var step : steps.reversed()) {
      for (var condition : step.conditions) {
        condition.unknowns().stream()
            .filter(other -> other != step.unknown)
            .forEach(other -> numbers.computeIfAbsent(other, each -> free(near.apply(each))));
      }
      var range = bounds(step.conditions, step.unknown, numbers::get);
      numbers.put(step.unknown, Samples.within(range, near.apply(step.unknown)));
    }
    return numbers;
  }

  /** A number for an unknown that nothing else is said of. */
  private static Rational free(@Nullable Rational near) {
    return near == null ? Rational.ZERO : near;
  }

  /** Puts conditions into one form; of those on the same unknowns the strictest. */
  private List<Condition> tidy(Collection<Condition> conditions) {
    var strictest = new LinkedHashMap<Key, Condition>();
    for (var condition : conditions) {
      if (condition.sum().isConstant()) {
        possible &= condition.holds();
      } else {
        var normal = condition.normal();
        strictest.merge(key(normal), normal, LinearSystem::stricter);
      }
    }
    if (strictest.size() <= MAX_CONDITIONS) {
      return List.copyOf(strictest.values());
    }
    complete = false;
    return strictest.values().stream().limit(MAX_CONDITIONS / 4).toList();
  }

  private static Key key(Condition normal) {
    return new Key(
        normal.sum().factors(),
        normal.isEquation(),
        normal.isEquation() ? normal.sum().constant() : Rational.ZERO);
  }

  private static Condition stricter(Condition a, Condition b) {
    int order = a.sum().constant().compareTo(b.sum().constant());
    return order > 0 || (order == 0 && a.kind() == Condition.Kind.BELOW) ? a : b;
  }

  /** The unknown that leaves fewest conditions when it is eliminated, or {@link #NONE}. */
  private static int cheapest(List<Condition> rows, int kept) {
    var costs = new TreeMap<Integer, int[]>();
    for (var row : rows) {
      row.sum()
          .factors()
          .forEach((unknown, factor) -> {
            var counts = costs.computeIfAbsent(unknown, _ -> new int[3]);
            counts[row.isEquation() ? 0 : factor.sign() < 0 ? 1 : 2]++;
          });
    }
    int best = NONE;
    int least = Integer.MAX_VALUE;
    for (var entry : costs.entrySet()) {
      var counts = entry.getValue();
      int cost = counts[0] > 0 ? -1 : counts[1] * counts[2] - counts[1] - counts[2];
      if (entry.getKey() != kept && cost < least) {
        best = entry.getKey();
        least = cost;
      }
    }
    return best;
  }

  private List<Condition> without(int unknown, List<Condition> rows) {
    var with = new ArrayList<Condition>();
    var others = new ArrayList<Condition>();
    rows.forEach(row -> (row.unknowns().contains(unknown) ? with : others).add(row));
    steps.add(new Step(unknown, with));
    with.stream()
        .filter(Condition::isEquation)
        .findFirst()
        .ifPresentOrElse(
            equation -> addSubstituted(others, unknown, equation, with),
            () -> addCombined(others, unknown, with));
    return others;
  }

  private static void addSubstituted(
      List<Condition> to, int unknown, Condition equation, List<Condition> rows) {
    var factor = equation.sum().factor(unknown);
    for (var row : rows) {
      if (row != equation) {
        to.add(row.plus(equation, row.sum().factor(unknown).over(factor).negate()));
      }
    }
  }

  private static void addCombined(List<Condition> to, int unknown, List<Condition> rows) {
    for (var low : rows) {
      for (var high : rows) {
        var below = low.sum().factor(unknown);
        var above = high.sum().factor(unknown);
        if (below.sign() < 0 && above.sign() > 0) {
          to.add(high.plus(low, above.over(below).negate()));
        }
      }
    }
  }

  /** Between which numbers conditions hold an unknown, once the others have a number. */
  private static Range bounds(
      List<Condition> conditions, int unknown, IntFunction<@Nullable Rational> numbers) {
    var range = Range.ALL;
    for (var condition : conditions) {
      var rest = condition.sum().constant();
      for (var entry : condition.sum().factors().entrySet()) {
        var number = numbers.apply(entry.getKey());
        if (number != null) {
          rest = rest.plus(entry.getValue().times(number));
        }
      }
      var factor = condition.sum().factor(unknown);
      var end = rest.negate().over(factor);
      boolean open = condition.kind() == Condition.Kind.BELOW;
      range =
          range.within(
              condition.isEquation()
                  ? Range.point(end)
                  : factor.sign() > 0
                      ? new Range(null, true, end, open)
                      : new Range(end, open, null, true));
    }
    return range;
  }
}
