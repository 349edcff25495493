package org.essor.psychometrics;

import java.util.function.DoubleUnaryOperator;

/**
 * A root of a function that changes its sign: Brent's method (1973), which bisects, and goes faster
 * by interpolation where that is safe.
 */
record BrentRoot(DoubleUnaryOperator function, double tolerance) {

  private static final double PRECISION = Math.ulp(1.0);
  private static final int MOST_STEPS = 1000;

  /**
   * @param best the end nearer to the root, by the value there
   * @param previous the best before
   * @param other an end where the function has the other sign
   */
  private record Bracket(Point best, Point previous, Point other) {

    /** The same ends, so named that the best is the one of smaller value. */
    Bracket ordered() {
      return Math.abs(other.value) < Math.abs(best.value) ? new Bracket(other, best, best) : this;
    }

    double width() {
      return other.at - best.at;
    }
  }

  private record Point(double at, double value) {}

  double between(double first, double second) {
    var start = point(first);
    var bracket = new Bracket(point(second), start, start);
    for (int step = 0; step < MOST_STEPS; step++) {
      double last = bracket.best.at - bracket.previous.at;
      bracket = bracket.ordered();
      double least = 2 * PRECISION * Math.abs(bracket.best.at) + tolerance / 2;
      if (Math.abs(bracket.width() / 2) <= least || bracket.best.value == 0) {
        return bracket.best.at;
      }
      bracket = moved(bracket, atLeast(least, step(bracket, last, least)));
    }
    return bracket.best.at;
  }

  private Point point(double at) {
    return new Point(at, function.applyAsDouble(at));
  }

  private static double atLeast(double least, double step) {
    return Math.abs(step) >= least ? step : Math.copySign(least, step > 0 ? 1 : -1);
  }

  /** Half the bracket, or less by interpolation where the last steps shrank it well. */
  private static double step(Bracket bracket, double last, double least) {
    double half = bracket.width() / 2;
    if (Math.abs(last) < least
        || Math.abs(bracket.previous.value) <= Math.abs(bracket.best.value)) {
      return half;
    }
    var fraction = bracket.previous.at == bracket.other.at ? linear(bracket) : quadratic(bracket);
    double divisor = fraction.over > 0 ? -fraction.under : fraction.under;
    double over = Math.abs(fraction.over);
    boolean inside =
        over < 0.75 * bracket.width() * divisor - Math.abs(least * divisor) / 2
            && over < Math.abs(last * divisor / 2);
    return inside ? over / divisor : half;
  }

  private record Fraction(double over, double under) {}

  private static Fraction linear(Bracket bracket) {
    double ratio = bracket.best.value / bracket.previous.value;
    return new Fraction(bracket.width() * ratio, 1 - ratio);
  }

  private static Fraction quadratic(Bracket bracket) {
    double far = bracket.previous.value / bracket.other.value;
    double near = bracket.best.value / bracket.other.value;
    double last = bracket.best.value / bracket.previous.value;
    double back = bracket.best.at - bracket.previous.at;
    return new Fraction(
        last * (bracket.width() * far * (far - near) - back * (near - 1)),
        (far - 1) * (near - 1) * (last - 1));
  }

  private Bracket moved(Bracket bracket, double step) {
    var next = point(bracket.best.at + step);
    boolean sameSign =
        next.value > 0 ? bracket.other.value > 0 : next.value < 0 && bracket.other.value < 0;
    return new Bracket(next, bracket.best, sameSign ? bracket.best : bracket.other);
  }
}
