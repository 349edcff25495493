package org.essor.psychometrics.calibration;

/**
 * What is believed of asymptotes beforehand: Beta(5, 17), whose mode is 1/5. As a function of the
 * logit g of the asymptote c its logarithm is 4 g − 20 log(1 + e^g), up to a constant.
 */
final class GuessingPrior {

  private static final double RIGHT = 4;
  private static final double ALL = 20;

  /** Where the prior is highest. */
  static final double MODE = RIGHT / ALL;

  private GuessingPrior() {}

  static double logDensity(double guess) {
    return RIGHT * guess - ALL * (Math.max(guess, 0) + Math.log1p(Math.exp(-Math.abs(guess))));
  }

  static double gradient(double guess) {
    return RIGHT - ALL * Point.logistic(guess);
  }

  static double information(double guess) {
    double c = Point.logistic(guess);
    return ALL * c * (1 - c);
  }
}
