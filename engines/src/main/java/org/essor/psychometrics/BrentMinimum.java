package org.essor.psychometrics;

import java.util.function.DoubleUnaryOperator;

/**
 * A minimum of a function between two places: Brent's method (1973), golden sections made faster by
 * parabolas. One of several minima where there are several.
 */
final class BrentMinimum {

  private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;
  private static final double ROOT_OF_PRECISION = Math.sqrt(Math.ulp(1.0));

  private final DoubleUnaryOperator function;
  private final double tolerance;

  BrentMinimum(DoubleUnaryOperator function, double tolerance) {
    this.function = function;
    this.tolerance = tolerance;
  }

  private record Point(double at, double value) {}

  /** Three points, the best first, and the two last steps. */
  private record Trio(Point best, Point second, Point third, double step, double stepBefore) {

    Trio stepped(double next, double before) {
      return new Trio(best, second, third, next, before);
    }
  }

  private record Range(double low, double high) {

    double middle() {
      return (low + high) * 0.5;
    }

    /** The step of a parabola, but not too close to the ends. */
    double inside(double at, double step, double least) {
      double to = at + step;
      boolean close = to - low < least * 2 || high - to < least * 2;
      return !close ? step : at >= middle() ? -least : least;
    }
  }

  double between(double low, double high) {
    var range = new Range(low, high);
    var start = point(low + GOLDEN * (high - low));
    var trio = new Trio(start, start, start, 0, 0);
    while (true) {
      double at = trio.best.at;
      double least = ROOT_OF_PRECISION * Math.abs(at) + tolerance / 3;
      if (Math.abs(at - range.middle()) <= least * 2 - (range.high - range.low) * 0.5) {
        return at;
      }
      trio = nextStep(trio, range, least);
      double step = trio.step;
      var next = point(Math.abs(step) >= least ? at + step : step > 0 ? at + least : at - least);
      range = narrowed(range, trio.best, next);
      trio = with(trio, next);
    }
  }

  private Point point(double at) {
    return new Point(at, function.applyAsDouble(at));
  }

  private static Trio nextStep(Trio trio, Range range, double least) {
    double at = trio.best.at;
    if (Math.abs(trio.stepBefore) > least) {
      double toSecond = (at - trio.second.at) * (trio.best.value - trio.third.value);
      double toThird = (at - trio.third.at) * (trio.best.value - trio.second.value);
      double over = (at - trio.third.at) * toThird - (at - trio.second.at) * toSecond;
      double under = (toThird - toSecond) * 2;
      over = under > 0 ? -over : over;
      under = Math.abs(under);
      if (Math.abs(over) < Math.abs(under * 0.5 * trio.stepBefore)
          && over > under * (range.low - at)
          && over < under * (range.high - at)) {
        return trio.stepped(range.inside(at, over / under, least), trio.step);
      }
    }
    double side = (at < range.middle() ? range.high : range.low) - at;
    return trio.stepped(GOLDEN * side, side);
  }

  private static Range narrowed(Range range, Point best, Point next) {
    if (next.value <= best.value) {
      return next.at < best.at ? new Range(range.low, best.at) : new Range(best.at, range.high);
    }
    return next.at < best.at ? new Range(next.at, range.high) : new Range(range.low, next.at);
  }

  private static Trio with(Trio trio, Point next) {
    if (next.value <= trio.best.value) {
      return new Trio(next, trio.best, trio.second, trio.step, trio.stepBefore);
    }
    if (next.value <= trio.second.value || trio.second.at == trio.best.at) {
      return new Trio(trio.best, next, trio.second, trio.step, trio.stepBefore);
    }
    boolean third =
        next.value <= trio.third.value
            || trio.third.at == trio.best.at
            || trio.third.at == trio.second.at;
    return third ? new Trio(trio.best, trio.second, next, trio.step, trio.stepBefore) : trio;
  }
}
