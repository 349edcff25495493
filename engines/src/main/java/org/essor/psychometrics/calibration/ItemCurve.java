package org.essor.psychometrics.calibration;

/**
 * An item at given abilities: chances of its answers, and what they say of its parameters.
 *
 * <p>With c the asymptote and L the logistic part, P = c + (1 − c) L; what a right answer says of
 * (slope, intercept, logit of c) is (1 − P) / P times the lever (θL, L, c), a wrong one minus the
 * lever.
 */
final class ItemCurve {

  private final double[] abilities;
  private final double asymptote;
  private final double[] logistic;
  private final double[] probability;
  private final double[] right;
  private final double[] wrong;
  private final double[] odds;

  /**
   * Computes the curve.
   *
   * @param values by slot of {@link Point}
   */
  ItemCurve(double[] values, double[] abilities) {
    this.abilities = abilities;
    int size = abilities.length;
    asymptote = Point.logistic(values[Point.GUESS]);
    logistic = new double[size];
    probability = new double[size];
    right = new double[size];
    wrong = new double[size];
    odds = new double[size];
    for (int node = 0; node < size; node++) {
      set(node, values[Point.SLOPE] * abilities[node] + values[Point.INTERCEPT]);
    }
  }

  private void set(int node, double logit) {
    double tail = Math.log1p(Math.exp(-Math.abs(logit)));
    logistic[node] = Point.logistic(logit);
    probability[node] = asymptote + (1 - asymptote) * logistic[node];
    wrong[node] = Math.log1p(-asymptote) - Math.max(logit, 0) - tail;
    right[node] = asymptote > 0 ? Math.log(probability[node]) : Math.min(logit, 0) - tail;
    odds[node] = right[node] - wrong[node];
  }

  double probability(int node) {
    return probability[node];
  }

  /** Logarithms of the chance of a right answer; not to be changed. */
  double[] right() {
    return right;
  }

  /** Logarithms of the chance of a wrong answer; not to be changed. */
  double[] wrong() {
    return wrong;
  }

  /** What a right answer adds to the logarithm of the likelihood; not to be changed. */
  double[] odds() {
    return odds;
  }

  double lever(int slot, int node) {
    return switch (slot) {
      case Point.SLOPE -> logistic[node] * abilities[node];
      case Point.INTERCEPT -> logistic[node];
      default -> asymptote;
    };
  }

  /** How much of the lever an answer is worth. */
  double pull(boolean isRight, int node) {
    return isRight ? Math.exp(wrong[node] - right[node]) : -1;
  }

  /** The derivative of the probability by a parameter. */
  double derivative(int slot, int node) {
    return lever(slot, node) * (1 - probability[node]);
  }

  /** By slot, the derivative of the logarithm of the likelihood of answers counted by node. */
  double[] gradient(double[] rightCounts, double[] counts) {
    var gradient = new double[Point.SLOTS];
    for (int node = 0; node < abilities.length; node++) {
      double pull = rightCounts[node] * pull(true, node) - counts[node] + rightCounts[node];
      for (int slot = 0; slot < Point.SLOTS; slot++) {
        gradient[slot] += pull * lever(slot, node);
      }
    }
    return gradient;
  }

  /** What answers counted by node can be expected to tell of the parameters (Fisher). */
  double[][] expectedInformation(double[] counts) {
    var information = new double[Point.SLOTS][Point.SLOTS];
    for (int node = 0; node < abilities.length; node++) {
      double weight = counts[node] * pull(true, node);
      for (int row = 0; row < Point.SLOTS; row++) {
        for (int column = 0; column <= row; column++) {
          information[row][column] += weight * lever(row, node) * lever(column, node);
        }
      }
    }
    return information;
  }

  /** Minus the second derivatives of the logarithm of the likelihood of answers counted by node. */
  double[][] observedInformation(double[] rightCounts, double[] counts) {
    var information = new double[Point.SLOTS][Point.SLOTS];
    for (int node = 0; node < abilities.length; node++) {
      add(information, node, new double[] {rightCounts[node], counts[node] - rightCounts[node]});
    }
    return information;
  }

  private void add(double[][] information, int node, double[] rightAndWrong) {
    double theta = abilities[node];
    double l = logistic[node];
    double perP = rightAndWrong[0] / probability[node];
    double slope = (1 - asymptote) * l * (1 - l);
    double logits =
        perP * slope * (slope / probability[node] - 1 + 2 * l) + rightAndWrong[1] * l * (1 - l);
    information[Point.SLOPE][Point.SLOPE] += logits * theta * theta;
    information[Point.INTERCEPT][Point.SLOPE] += logits * theta;
    information[Point.INTERCEPT][Point.INTERCEPT] += logits;
    double rise = asymptote * (1 - asymptote);
    double lift = rise * (1 - l);
    double mixed = perP * lift * (slope / probability[node] + l);
    information[Point.GUESS][Point.SLOPE] += mixed * theta;
    information[Point.GUESS][Point.INTERCEPT] += mixed;
    information[Point.GUESS][Point.GUESS] +=
        perP * lift * (lift / probability[node] - 1 + 2 * asymptote) + rightAndWrong[1] * rise;
  }
}
