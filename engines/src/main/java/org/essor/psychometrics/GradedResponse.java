package org.essor.psychometrics;

import java.util.List;

/**
 * An item with ordered answers (Samejima 1969): the chance of reaching a category or a higher one
 * is a logistic curve, each with its own threshold.
 *
 * @param a discrimination, above 0
 * @param thresholds in logits, rising, one fewer than there are categories
 */
public record GradedResponse(double a, List<Double> thresholds) implements ItemModel {

  public GradedResponse {
    thresholds = List.copyOf(thresholds);
    Checks.ordered(a, thresholds);
    for (int i = 1; i < thresholds.size(); i++) {
      if (thresholds.get(i) <= thresholds.get(i - 1)) {
        throw new IllegalArgumentException("Thresholds do not rise: " + thresholds);
      }
    }
  }

  @Override
  public int categories() {
    return thresholds.size() + 1;
  }

  /** How far an ability lies above a category's threshold; the lowest category has none. */
  private double above(int category, double theta) {
    if (category == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return category == categories()
        ? Double.NEGATIVE_INFINITY
        : a * (theta - thresholds.get(category - 1));
  }

  @Override
  public double probability(int category, double theta) {
    return Curve.between(above(category + 1, theta), above(category, theta));
  }

  @Override
  public double slope(int category, double theta) {
    return a * (Curve.slope(above(category, theta)) - Curve.slope(above(category + 1, theta)));
  }

  @Override
  public double curvature(int category, double theta) {
    double low = Curve.curvature(above(category, theta));
    return a * a * (low - Curve.curvature(above(category + 1, theta)));
  }
}
