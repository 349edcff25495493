package org.essor.psychometrics.calibration;

/**
 * One value for each parameter, held or estimated: of items (logit P = slope · θ + intercept above
 * an asymptote whose logit is the guess, −∞ for none) and of the population.
 */
final class Point {

  static final int SLOPE = 0;
  static final int INTERCEPT = 1;
  static final int GUESS = 2;
  static final int SLOTS = 3;

  private final double[][] items;
  private final double mean;
  private final double deviation;

  /** Takes the arrays as they are: they must not change any more. */
  Point(double[][] items, double mean, double deviation) {
    this.items = items;
    this.mean = mean;
    this.deviation = deviation;
  }

  int items() {
    return items.length;
  }

  double value(int item, int slot) {
    return items[item][slot];
  }

  /** A copy of the values of an item. */
  double[] values(int item) {
    return items[item].clone();
  }

  double asymptote(int item) {
    return logistic(items[item][GUESS]);
  }

  double mean() {
    return mean;
  }

  double deviation() {
    return deviation;
  }

  double[][] copyOfItems() {
    var copy = new double[items.length][];
    for (int item = 0; item < items.length; item++) {
      copy[item] = values(item);
    }
    return copy;
  }

  static double logistic(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
