package org.essor.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Takes or leaves candidates one by one, those first whose gain at the {@link Multipliers} is
 * clearest; leaves a branch as soon as its bound does not exceed the best choice found, or a limit
 * can no longer be kept.
 *
 * <p>It first looks for a choice within a thousandth of the bound, then twice as far below it, and
 * so on: what is far from the bound is never looked at where something near it exists.
 */
final class ChoiceSearch {

  static final long MOST_STEPS = 20_000_000L;
  private static final double ROUNDING = 1e-6;
  private static final double FIRST_GAP = 1e-3;

  private final Envelope envelope;
  private final Choices choices;
  private final int[] order;
  private final double[] gains;
  private final double constant;
  private final long[] used;
  private final long[] left;
  private final boolean[] taken;
  private boolean found;
  private boolean[] best = {};
  private long bestValue;
  private long steps;

  ChoiceSearch(Envelope envelope) {
    this.envelope = envelope;
    choices = new Choices(envelope);
    var multipliers = new Multipliers(choices);
    gains = new double[choices.count()];
    for (int candidate = 0; candidate < gains.length; candidate++) {
      gains[candidate] = multipliers.gain(candidate);
    }
    constant = multipliers.constant();
    order =
        IntStream.range(0, gains.length)
            .boxed()
            .sorted(Comparator.comparingDouble(candidate -> -Math.abs(gains[candidate])))
            .mapToInt(Integer::intValue)
            .toArray();
    used = new long[choices.rows()];
    left = new long[choices.rows()];
    taken = new boolean[gains.length];
    for (int candidate = 0; candidate < gains.length; candidate++) {
      for (int row : choices.rowsOf(candidate)) {
        left[row] += choices.use(row, candidate);
      }
    }
  }

  Optional<Selection> solve() {
    double bound = constant;
    for (double gain : gains) {
      bound += Math.max(0, gain);
    }
    if (!canBeKept()) {
      return Optional.empty();
    }
    long top = whole(bound);
    boolean proven = searchBelow(top, bound);
    return !found ? Optional.empty() : Optional.of(selection(proven ? bestValue : top));
  }

  /**
   * Looks ever further below the bound; true where the choice found, or that there is none, is
   * sure.
   */
  private boolean searchBelow(long top, double bound) {
    long gap = (long) Math.ceil(Math.max(1, top * FIRST_GAP));
    do {
      bestValue = Math.max(-1, top - gap);
      gap *= 2;
      search(0, bound, 0);
    } while (!found && steps <= MOST_STEPS && top - gap / 2 > -1);
    if (steps <= MOST_STEPS) {
      return true;
    }
    if (!found) {
      steps = 0;
      bestValue = -1;
      search(0, bound, 0);
    }
    return false;
  }

  private boolean canBeKept() {
    return IntStream.range(0, used.length)
        .allMatch(
            row -> used[row] <= choices.most(row) && used[row] + left[row] >= choices.least(row));
  }

  private static long whole(double bound) {
    return (long) Math.floor(bound + ROUNDING * Math.max(1, Math.abs(bound) * 1e-6));
  }

  private void search(int depth, double bound, long value) {
    if (whole(bound) <= bestValue || ++steps > MOST_STEPS) {
      return;
    }
    if (depth == order.length) {
      keep(value);
      return;
    }
    int candidate = order[depth];
    if (gains[candidate] > 0) {
      take(depth, bound, value);
      leave(depth, bound - gains[candidate], value);
    } else {
      leave(depth, bound, value);
      take(depth, bound + gains[candidate], value);
    }
  }

  private void keep(long value) {
    if (value > bestValue) {
      found = true;
      best = taken.clone();
      bestValue = value;
    }
  }

  private void take(int depth, double bound, long value) {
    int candidate = order[depth];
    boolean fits = true;
    for (int row : choices.rowsOf(candidate)) {
      long use = choices.use(row, candidate);
      used[row] += use;
      left[row] -= use;
      fits &= used[row] <= choices.most(row);
    }
    if (fits) {
      taken[candidate] = true;
      search(depth + 1, bound, value + choices.value(candidate));
      taken[candidate] = false;
    }
    for (int row : choices.rowsOf(candidate)) {
      used[row] -= choices.use(row, candidate);
      left[row] += choices.use(row, candidate);
    }
  }

  private void leave(int depth, double bound, long value) {
    int candidate = order[depth];
    boolean enough = true;
    for (int row : choices.rowsOf(candidate)) {
      left[row] -= choices.use(row, candidate);
      enough &= used[row] + left[row] >= choices.least(row);
    }
    if (enough) {
      search(depth + 1, bound, value);
    }
    for (int row : choices.rowsOf(candidate)) {
      left[row] += choices.use(row, candidate);
    }
  }

  private Selection selection(long bound) {
    var ids = new ArrayList<String>();
    long cents = 0;
    for (int candidate = 0; candidate < best.length; candidate++) {
      if (best[candidate]) {
        ids.add(envelope.candidates().get(candidate).id());
        cents += envelope.candidates().get(candidate).cents();
      }
    }
    return new Selection(ids, bestValue, cents, bound);
  }
}
