package org.essor.psychometrics.calibration;

/**
 * The chi-square distribution, by the regularised incomplete gamma function: a series below, a
 * continued fraction (Lentz) above; relative error under 1e-12.
 */
public final class ChiSquare {

  private static final double PRECISION = 1e-16;
  private static final double TINY = 1e-300;
  private static final int MOST_TERMS = 10_000;
  private static final double LANCZOS = 7;

  /** The coefficients of Lanczos for g = 7 and nine terms. */
  private static final double[] COEFFICIENTS = {
    0.99999999999980993,
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  private ChiSquare() {}

  /**
   * The chance of a value at least as high.
   *
   * @param value {@code >= 0}
   * @param freedom degrees of freedom, {@code > 0}
   * @throws IllegalArgumentException where they are not so
   */
  public static double chanceAbove(double value, double freedom) {
    if (!(value >= 0 && freedom > 0)) {
      throw new IllegalArgumentException(
          "No chi-square: %s with %s degrees of freedom".formatted(value, freedom));
    }
    double shape = freedom / 2;
    double x = value / 2;
    return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x);
  }

  /** What stands before the series and the fraction: x^a e^−x / Γ(a). */
  private static double factor(double shape, double x) {
    return x == 0 ? 0 : Math.exp(shape * Math.log(x) - x - logGamma(shape));
  }

  private static double series(double shape, double x) {
    double term = 1 / shape;
    double sum = term;
    for (int n = 1; n < MOST_TERMS && term > PRECISION * sum; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return sum * factor(shape, x);
  }

  private static double fraction(double shape, double x) {
    double b = x + 1 - shape;
    double c = 1 / TINY;
    double d = 1 / b;
    double result = d;
    double change = 0;
    for (int n = 1; n < MOST_TERMS && Math.abs(change - 1) > PRECISION; n++) {
      double a = -n * (n - shape);
      b += 2;
      d = 1 / away(a * d + b);
      c = away(b + a / c);
      change = c * d;
      result *= change;
    }
    return result * factor(shape, x);
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** The logarithm of the gamma function, from 1/2 upwards. */
  static double logGamma(double value) {
    double x = value - 1;
    double sum = COEFFICIENTS[0];
    for (int k = 1; k < COEFFICIENTS.length; k++) {
      sum += COEFFICIENTS[k] / (x + k);
    }
    double t = x + LANCZOS + 0.5;
    return Math.log(2 * Math.PI) / 2 + (x + 0.5) * Math.log(t) - t + Math.log(sum);
  }

  /** The chance of a standard normal number at least as far from zero. */
  static double chanceBeyond(double normal) {
    return chanceAbove(normal * normal, 1);
  }
}
