package org.essor.psychometrics;

/** The logistic curve and its derivatives; plus and minus infinity are its ends. */
final class Curve {

  private Curve() {}

  static double rise(double at) {
    return 1 / (1 + Math.exp(-at));
  }

  static double slope(double at) {
    return rise(at) * rise(-at);
  }

  static double curvature(double at) {
    double rise = rise(at);
    double fall = rise(-at);
    return rise * fall * (fall - rise);
  }

  /** The rise from one place to another above it, without cancellation. */
  static double between(double low, double high) {
    return rise(high) * rise(-low) * -Math.expm1(low - high);
  }
}
