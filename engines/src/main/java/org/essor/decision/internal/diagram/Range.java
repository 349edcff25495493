package org.essor.decision.internal.diagram;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interval of numbers; null where it has no end. */
record Range(@Nullable Rational low, boolean lowOpen, @Nullable Rational high, boolean highOpen) {

  static final Range ALL = new Range(null, true, null, true);

  static Range point(Rational value) {
    return new Range(value, false, value, false);
  }

  static Range open(@Nullable Rational low, @Nullable Rational high) {
    return new Range(low, true, high, true);
  }

  boolean isPoint() {
    return low != null && low.equals(high);
  }

  /** What is in both ranges. */
  Range within(Range other) {
    int lows = low == null ? -1 : other.low == null ? 1 : low.compareTo(other.low);
    int highs = high == null ? 1 : other.high == null ? -1 : high.compareTo(other.high);
    return new Range(
        lows >= 0 ? low : other.low,
        lows == 0 ? lowOpen || other.lowOpen : lows > 0 ? lowOpen : other.lowOpen,
        highs <= 0 ? high : other.high,
        highs == 0 ? highOpen || other.highOpen : highs < 0 ? highOpen : other.highOpen);
  }

  boolean holds(Rational number) {
    return isAbove(number) && negate().isAbove(number.negate());
  }

  private boolean isAbove(Rational number) {
    int order = low == null ? 1 : number.compareTo(low);
    return order > 0 || (order == 0 && !lowOpen);
  }

  /** The whole numbers inside, as a range that ends before a whole number. */
  Range untilWhole() {
    return new Range(
        low == null ? null : low.atLeastWhole(lowOpen),
        low == null,
        high == null ? null : high.negate().atLeastWhole(highOpen).negate().plus(Rational.ONE),
        true);
  }

  /** The same whole numbers, as a range that ends with one. */
  Range throughWhole() {
    return new Range(low, lowOpen, high == null ? null : high.minus(Rational.ONE), high == null);
  }

  Range plus(Range other) {
    return new Range(
        low == null || other.low == null ? null : low.plus(other.low),
        lowOpen || other.lowOpen,
        high == null || other.high == null ? null : high.plus(other.high),
        highOpen || other.highOpen);
  }

  Range negate() {
    return new Range(
        high == null ? null : high.negate(), highOpen, low == null ? null : low.negate(), lowOpen);
  }

  Range times(Rational factor) {
    if (factor.sign() < 0) {
      return negate().times(factor.negate());
    }
    return factor.sign() == 0
        ? point(Rational.ZERO)
        : new Range(
            low == null ? null : low.times(factor),
            lowOpen,
            high == null ? null : high.times(factor),
            highOpen);
  }

  /** A range that holds every product; all numbers where a factor has no end. */
  Range times(Range other) {
    if (isPoint() && low != null) {
      return other.times(low);
    }
    if (other.isPoint() && other.low != null) {
      return times(other.low);
    }
    if (low == null || high == null || other.low == null || other.high == null) {
      return nonNegative() && other.nonNegative()
          ? new Range(Rational.ZERO, false, null, true)
          : ALL;
    }
    var products =
        List.of(
            low.times(other.low),
            low.times(other.high),
            high.times(other.low),
            high.times(other.high));
    var lowest = products.stream().min(Comparator.naturalOrder()).orElseThrow();
    var highest = products.stream().max(Comparator.naturalOrder()).orElseThrow();
    return new Range(lowest, false, highest, false);
  }

  private boolean nonNegative() {
    return low != null && low.sign() >= 0;
  }

  /** A range that holds every inverse, or all numbers where this one touches zero. */
  Range inverse() {
    boolean apart = (low != null && low.sign() > 0) || (high != null && high.sign() < 0);
    if (!apart) {
      return ALL;
    }
    var a = high == null ? Rational.ZERO : Rational.ONE.over(high);
    var b = low == null ? Rational.ZERO : Rational.ONE.over(low);
    return new Range(a, high == null || highOpen, b, low == null || lowOpen);
  }

  /** -1 where every number is negative, 1 positive, 0 zero; null where the range does not tell. */
  @Nullable Integer sign() {
    if (isPoint() && low != null) {
      return low.sign();
    }
    if (low != null && (low.sign() > 0 || (low.sign() == 0 && lowOpen))) {
      return 1;
    }
    if (high != null && (high.sign() < 0 || (high.sign() == 0 && highOpen))) {
      return -1;
    }
    return null;
  }

  /** The fewest ranges that hold the same numbers, from the lowest. */
  static List<Range> union(List<Range> ranges) {
    var sorted = new ArrayList<>(ranges);
    sorted.sort(Range::byLow);
    var merged = new ArrayList<Range>();
    for (var range : sorted) {
      if (!merged.isEmpty() && merged.getLast().touches(range)) {
        merged.add(merged.removeLast().joined(range));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  private static int byLow(Range a, Range b) {
    if (a.low == null || b.low == null) {
      return Boolean.compare(a.low != null, b.low != null);
    }
    int order = a.low.compareTo(b.low);
    return order != 0 ? order : Boolean.compare(a.lowOpen, b.lowOpen);
  }

  private boolean touches(Range next) {
    if (high == null || next.low == null) {
      return true;
    }
    int order = next.low.compareTo(high);
    return order < 0 || (order == 0 && !(highOpen && next.lowOpen));
  }

  private Range joined(Range next) {
    if (high == null || next.high == null) {
      return new Range(low, lowOpen, null, true);
    }
    int order = high.compareTo(next.high);
    if (order == 0) {
      return new Range(low, lowOpen, high, highOpen && next.highOpen);
    }
    return order > 0 ? this : new Range(low, lowOpen, next.high, next.highOpen);
  }

  /** As a FEEL unary test: {@code [0..120]}, {@code > 5}, {@code 3}, or {@code -} for any. */
  String write(boolean days) {
    if (low == null && high == null) {
      return "-";
    }
    if (low == null && high != null) {
      return (highOpen ? "< " : "<= ") + write(high, days);
    }
    if (high == null && low != null) {
      return (lowOpen ? "> " : ">= ") + write(low, days);
    }
    if (low == null || high == null || isPoint()) {
      return low == null ? "-" : write(low, days);
    }
    return (lowOpen ? "(" : "[")
        + write(low, days)
        + ".."
        + write(high, days)
        + (highOpen ? ")" : "]");
  }

  private static String write(Rational number, boolean days) {
    return days
        ? "date(\"" + LocalDate.ofEpochDay(number.numerator().longValueExact()) + "\")"
        : plain(number);
  }

  private static String plain(Rational number) {
    var decimal = number.toDecimal();
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }
}
