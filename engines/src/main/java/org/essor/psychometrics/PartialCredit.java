package org.essor.psychometrics;

import java.util.List;

/**
 * An item with partial credit (Muraki 1992, generalised; Masters 1982 where {@code a = 1}): each
 * step from one category to the next is as hard as its own difficulty.
 *
 * @param a discrimination, above 0
 * @param steps difficulty of each step in logits, in any order, one fewer than there are categories
 */
public record PartialCredit(double a, List<Double> steps) implements ItemModel {

  public PartialCredit {
    steps = List.copyOf(steps);
    Checks.ordered(a, steps);
  }

  @Override
  public int categories() {
    return steps.size() + 1;
  }

  @Override
  public double probability(int category, double theta) {
    return probabilities(theta)[category];
  }

  @Override
  public double slope(int category, double theta) {
    var chances = probabilities(theta);
    return a * chances[category] * (category - mean(chances));
  }

  @Override
  public double curvature(int category, double theta) {
    var chances = probabilities(theta);
    double away = category - mean(chances);
    return a * a * chances[category] * (away * away - variance(chances));
  }

  @Override
  public double information(double theta) {
    return a * a * variance(probabilities(theta));
  }

  private double[] probabilities(double theta) {
    var chances = new double[categories()];
    double highest = 0;
    for (int category = 1; category < chances.length; category++) {
      chances[category] = chances[category - 1] + a * (theta - steps.get(category - 1));
      highest = Math.max(highest, chances[category]);
    }
    double sum = 0;
    for (int category = 0; category < chances.length; category++) {
      chances[category] = Math.exp(chances[category] - highest);
      sum += chances[category];
    }
    for (int category = 0; category < chances.length; category++) {
      chances[category] /= sum;
    }
    return chances;
  }

  private static double mean(double[] chances) {
    double mean = 0;
    for (int category = 1; category < chances.length; category++) {
      mean += category * chances[category];
    }
    return mean;
  }

  private static double variance(double[] chances) {
    double mean = mean(chances);
    double variance = 0;
    for (int category = 0; category < chances.length; category++) {
      variance += (category - mean) * (category - mean) * chances[category];
    }
    return variance;
  }
}
