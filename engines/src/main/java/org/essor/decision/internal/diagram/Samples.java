package org.essor.decision.internal.diagram;

import java.util.Set;
import org.essor.decision.Value;
import org.jspecify.annotations.Nullable;

/** Values to show for an atom. */
final class Samples {

  private static final Rational TWO = Rational.of(2);

  private Samples() {}

  /**
   * A number of a range: the near one, an end, a whole one inside or another, whichever is first.
   */
  static Rational within(Range range, @Nullable Rational near) {
    if (near != null && range.holds(near)) {
      return near;
    }
    if (range.low() != null && !range.lowOpen()) {
      return range.low();
    }
    return range.high() != null && !range.highOpen()
        ? range.high()
        : within(range.low(), range.high(), near);
  }

  /** A number strictly between two: a whole one if there is one, on the side of {@code near}. */
  static Rational within(@Nullable Rational low, @Nullable Rational high, @Nullable Rational near) {
    if (low == null || high == null) {
      return beside(low, high, near);
    }
    var first = low.floor().plus(Rational.ONE);
    var last = high.negate().floor().plus(Rational.ONE).negate();
    if (first.compareTo(high) >= 0) {
      return low.plus(high).over(TWO);
    }
    return near != null && near.compareTo(high) >= 0 ? last : first;
  }

  private static Rational beside(
      @Nullable Rational low, @Nullable Rational high, @Nullable Rational near) {
    if (low != null) {
      return low.floor().plus(Rational.ONE);
    }
    return high == null
        ? near == null ? Rational.ZERO : near
        : high.negate().floor().plus(Rational.ONE).negate();
  }

  /** A string that is none of these. */
  static Value unlike(Set<Value> named) {
    var text = "other";
    while (named.contains(Value.of(text))) {
      text += "_";
    }
    return Value.of(text);
  }
}
