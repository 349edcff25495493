package org.essor.ranking;

/** The standard normal distribution. */
final class Normal {

  private static final double FAR = 8;
  private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

  private Normal() {}

  /** The chance of a number below; exact to 1e-15 (Marsaglia 2004, a Taylor series). */
  static double cumulative(double at) {
    if (Math.abs(at) > FAR) {
      return at > 0 ? 1 : 0;
    }
    double sum = at;
    double term = at;
    for (int i = 3; Math.abs(term) > 1e-17 * Math.abs(sum); i += 2) {
      term *= at * at / i;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-at * at / 2) / ROOT_OF_TWO_PI;
  }
}
