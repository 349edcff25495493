package org.essor.psychometrics;

import java.util.List;

/** What every item with ordered categories keeps to. */
final class Checks {

  private Checks() {}

  static void ordered(double a, List<Double> borders) {
    if (!(a > 0) || !Double.isFinite(a)) {
      throw new IllegalArgumentException("Not a discrimination: " + a);
    }
    if (borders.isEmpty() || !borders.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("Not the borders of categories: " + borders);
    }
  }
}
