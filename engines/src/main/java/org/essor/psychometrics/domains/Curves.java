package org.essor.psychometrics.domains;

import java.util.List;

/** The four-parameter logistic curves of a bank, as arrays. */
final class Curves {

  private static final double TINY = 1e-300;

  private final int[] domain;
  private final double[] slope;
  private final double[] difficulty;
  private final double[] lower;
  private final double[] upper;

  Curves(List<DomainItem> items) {
    domain = items.stream().mapToInt(DomainItem::domain).toArray();
    slope = items.stream().mapToDouble(item -> item.model().a()).toArray();
    difficulty = items.stream().mapToDouble(item -> item.model().b()).toArray();
    lower = items.stream().mapToDouble(item -> item.model().c()).toArray();
    upper = items.stream().mapToDouble(item -> item.model().d()).toArray();
  }

  int count() {
    return domain.length;
  }

  int domain(int item) {
    return domain[item];
  }

  /** The logarithm of the chance of an answer. */
  double logChance(int item, boolean right, double theta) {
    double rise = logistic(item, theta);
    double chance = lower[item] + (upper[item] - lower[item]) * rise;
    return Math.log(Math.max(TINY, right ? chance : 1 - chance));
  }

  /** The derivative of the logarithm of the chance of an answer, by the ability. */
  double score(int item, boolean right, double theta) {
    double rise = logistic(item, theta);
    if (isTwoParameter(item)) {
      return slope[item] * ((right ? 1 : 0) - rise);
    }
    double chance = lower[item] + (upper[item] - lower[item]) * rise;
    double change = slope[item] * (upper[item] - lower[item]) * rise * (1 - rise);
    return right ? change / Math.max(TINY, chance) : -change / Math.max(TINY, 1 - chance);
  }

  /** Fisher information. */
  double information(int item, double theta) {
    double rise = logistic(item, theta);
    if (isTwoParameter(item)) {
      return slope[item] * slope[item] * rise * (1 - rise);
    }
    double chance = lower[item] + (upper[item] - lower[item]) * rise;
    double change = slope[item] * (upper[item] - lower[item]) * rise * (1 - rise);
    return change * change / Math.max(TINY, chance * (1 - chance));
  }

  private boolean isTwoParameter(int item) {
    return lower[item] == 0 && upper[item] == 1;
  }

  private double logistic(int item, double theta) {
    return 1 / (1 + Math.exp(-slope[item] * (theta - difficulty[item])));
  }
}
