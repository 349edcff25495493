package org.essor.psychometrics;

import java.util.function.DoubleUnaryOperator;

/**
 * Where the derivative of a likelihood is 0, between two bounds.
 *
 * <p>Brent's methods (1973) without derivatives, for a root and for an extremum. A derivative that
 * is negative at both bounds and at its highest puts the estimate at the lower bound, one that is
 * positive everywhere at the upper bound; with a guessing parameter there may be a root between an
 * inner maximum and minimum of the derivative, and it is taken.
 *
 * @param lower bound, in logits
 * @param upper bound, in logits
 * @param tolerance within which a root is found, in logits
 */
public record RootSearch(double lower, double upper, double tolerance) {

  /** From −4 to 4, to 1e-12. */
  public static final RootSearch EXACT = new RootSearch(-4, 4, 1e-12);

  /** From −4 to 4, to 2⁻¹³: R's {@code uniroot} as catR 3.17 calls it gives the same numbers. */
  public static final RootSearch AS_IN_R = new RootSearch(-4, 4, 0x1p-13);

  /** Fourth root of the precision of a number: closer, an extremum cannot be told. */
  private static final double EXTREMUM_TOLERANCE = 0x1p-13;

  public RootSearch {
    if (!(lower < upper) || !(tolerance > 0)) {
      throw new IllegalArgumentException("Not a search: %s, %s".formatted(lower, upper));
    }
  }

  double root(DoubleUnaryOperator function) {
    double atLower = function.applyAsDouble(lower);
    double atUpper = function.applyAsDouble(upper);
    if (atLower < 0 && atUpper > 0 || atLower > 0 && atUpper < 0) {
      return new BrentRoot(function, tolerance).between(lower, upper);
    }
    double lowest = new BrentMinimum(function, EXTREMUM_TOLERANCE).between(lower, upper);
    if (function.applyAsDouble(lowest) > 0) {
      return upper;
    }
    double highest =
        new BrentMinimum(at -> -function.applyAsDouble(at), EXTREMUM_TOLERANCE)
            .between(lower, upper);
    if (function.applyAsDouble(highest) < 0) {
      return lower;
    }
    double from = highest < lowest || atLower < 0 ? highest : lower;
    double to = highest < lowest || atLower >= 0 ? lowest : upper;
    return new BrentRoot(function, tolerance).between(from, to);
  }
}
