package org.essor.psychometrics.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The test to find as a programme in variables: one an item, 0 or 1, then perhaps one more for the
 * least of several sums. Costs are the objective, negative and scaled.
 *
 * @param items how many of the variables are items
 * @param rows what is always part of the relaxation
 * @param conflicts sets of which at most one is taken, part of the relaxation once broken in it
 */
record Model(
    int items, double[] cost, double[] lower, double[] upper, List<Row> rows, List<Row> conflicts) {

  private static final double ROUNDING = 1e-9;
  private static final double BROKEN = 1 + 1e-6;

  int count() {
    return cost.length;
  }

  /** The relaxation: items may be taken in part. */
  LinearProgram program() {
    var least = Arrays.copyOf(lower, count() + rows.size());
    var most = Arrays.copyOf(upper, count() + rows.size());
    for (int place = 0; place < rows.size(); place++) {
      var row = rows.get(place);
      least[count() + place] = Math.max(row.least(), smallest(row));
      most[count() + place] = Math.min(row.most(), largest(row));
    }
    return new LinearProgram(new Columns(count(), rows), cost, least, most);
  }

  private double smallest(Row row) {
    double sum = 0;
    for (int term = 0; term < row.places().length; term++) {
      double amount = row.amounts()[term];
      int place = row.places()[term];
      sum += amount * (amount > 0 ? lower[place] : upper[place]);
    }
    return sum;
  }

  private double largest(Row row) {
    double sum = 0;
    for (int term = 0; term < row.places().length; term++) {
      double amount = row.amounts()[term];
      int place = row.places()[term];
      sum += amount * (amount > 0 ? upper[place] : lower[place]);
    }
    return sum;
  }

  /** False where a row alone, or the bounds of an item, cannot be kept. */
  boolean isPossible() {
    for (int variable = 0; variable < count(); variable++) {
      if (lower[variable] > upper[variable]) {
        return false;
      }
    }
    return rows.stream()
        .allMatch(row ->
            row.least() <= row.most()
                && row.least() <= largest(row) + ROUNDING
                && row.most() >= smallest(row) - ROUNDING);
  }

  boolean isFixed(int variable) {
    return lower[variable] == upper[variable];
  }

  /** With the conflicts that values break as rows; the same model where they break none. */
  Model separated(double[] values) {
    var broken = conflicts.stream().filter(row -> row.total(values) > BROKEN).toList();
    if (broken.isEmpty()) {
      return this;
    }
    var more = new ArrayList<>(rows);
    more.addAll(broken);
    var fewer = conflicts.stream().filter(row -> row.total(values) <= BROKEN).toList();
    return new Model(items, cost, lower, upper, more, fewer);
  }

  /**
   * The model of some of the variables, in ascending order, the others at their values. Its rows
   * are those of this one, then the conflicts between its variables.
   */
  Model restricted(int[] free, double[] values) {
    var places = new int[count()];
    Arrays.fill(places, -1);
    for (int place = 0; place < free.length; place++) {
      places[free[place]] = place;
    }
    var restriction = new Restriction(places, values);
    var most = pick(upper, free);
    var restricted = new ArrayList<>(rows.stream().map(restriction::of).toList());
    for (var conflict : conflicts) {
      var row = restriction.of(conflict);
      if (row.most() < 1 - ROUNDING) {
        Arrays.stream(row.places()).forEach(place -> most[place] = 0);
      } else if (row.places().length > 1) {
        restricted.add(row);
      }
    }
    int itemsLeft = (int) Arrays.stream(free).filter(place -> place < items).count();
    return new Model(itemsLeft, pick(cost, free), pick(lower, free), most, restricted, List.of());
  }

  private static double[] pick(double[] from, int[] places) {
    return Arrays.stream(places).mapToDouble(place -> from[place]).toArray();
  }

  private record Restriction(int[] places, double[] values) {

    Row of(Row row) {
      var left = new int[row.places().length];
      var amounts = new double[left.length];
      int size = 0;
      double settled = 0;
      for (int term = 0; term < left.length; term++) {
        int place = row.places()[term];
        left[size] = places[place];
        amounts[size] = row.amounts()[term];
        if (places[place] >= 0) {
          size++;
        } else {
          settled += row.amounts()[term] * values[place];
        }
      }
      return new Row(
          Arrays.copyOf(left, size),
          Arrays.copyOf(amounts, size),
          row.least() - settled,
          row.most() - settled);
    }
  }
}
