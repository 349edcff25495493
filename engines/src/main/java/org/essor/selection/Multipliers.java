package org.essor.selection;

/**
 * Prices of the budget and of the groups' limits, found by subgradient steps: with them each
 * candidate counts alone, and the sum of those that gain is more than any choice is worth.
 */
final class Multipliers {

  private static final int ROUNDS = 1500;

  private final Choices choices;
  private double[] prices;
  private double bound = Double.POSITIVE_INFINITY;

  Multipliers(Choices choices) {
    this.choices = choices;
    prices = new double[choices.rows()];
    var at = new double[choices.rows()];
    double pace = 1;
    int idle = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double its = bound(at);
      idle = its < bound - 1e-9 ? 0 : idle + 1;
      if (its < bound) {
        bound = its;
        prices = at.clone();
      }
      if (idle > 20) {
        pace /= 2;
        idle = 0;
        at = prices.clone();
      }
      step(at, pace);
    }
  }

  /** What remains of a candidate's value once it has paid for all that it uses. */
  double gain(int candidate) {
    return gain(candidate, prices);
  }

  /** What the prices bring by themselves. */
  double constant() {
    double sum = 0;
    for (int row = 0; row < prices.length; row++) {
      sum += constant(row, prices[row]);
    }
    return sum;
  }

  private double constant(int row, double price) {
    return price == 0 ? 0 : price * (price > 0 ? choices.most(row) : choices.least(row));
  }

  private double gain(int candidate, double[] at) {
    double gain = choices.value(candidate);
    for (int row : choices.rowsOf(candidate)) {
      gain -= at[row] * choices.use(row, candidate);
    }
    return gain;
  }

  private double bound(double[] at) {
    double sum = 0;
    for (int row = 0; row < at.length; row++) {
      sum += constant(row, at[row]);
    }
    for (int candidate = 0; candidate < choices.count(); candidate++) {
      sum += Math.max(0, gain(candidate, at));
    }
    return sum;
  }

  private void step(double[] at, double pace) {
    var used = new double[at.length];
    for (int candidate = 0; candidate < choices.count(); candidate++) {
      if (gain(candidate, at) > 0) {
        for (int row : choices.rowsOf(candidate)) {
          used[row] += choices.use(row, candidate);
        }
      }
    }
    double size = Math.max(1, bound) / Math.max(1, choices.count());
    for (int row = 0; row < at.length; row++) {
      double over = used[row] - choices.most(row);
      double under = choices.least(row) - used[row];
      double unit = Math.max(1, choices.usual(row));
      double move = over > 0 || at[row] > 0 ? over : under > 0 || at[row] < 0 ? -under : 0;
      at[row] = clip(row, at[row] + pace * size * move / unit / unit / Math.sqrt(choices.count()));
    }
  }

  private double clip(int row, double price) {
    boolean low = choices.least(row) > 0;
    boolean high = choices.most(row) < choices.all(row);
    return Math.clamp(
        price, low ? Double.NEGATIVE_INFINITY : 0.0, high ? Double.POSITIVE_INFINITY : 0.0);
  }
}
