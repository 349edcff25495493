package org.essor.psychometrics.domains;

/** The standard normal distribution. */
final class Normal {

  private static final double FAR = 8;
  private static final double DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

  private Normal() {}

  /** The chance of a number below; its series over odd powers, exact to 1e-15. */
  static double cumulative(double at) {
    if (Math.abs(at) > FAR) {
      return at > 0 ? 1 : 0;
    }
    double term = at;
    double sum = at;
    for (int odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
      term *= at * at / odd;
      sum += term;
    }
    return 0.5 + sum * DENSITY_AT_0 * Math.exp(-at * at / 2);
  }
}
