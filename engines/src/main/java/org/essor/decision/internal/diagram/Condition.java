package org.essor.decision.internal.diagram;

import java.util.Set;

/** A linear condition on numbered unknowns: what a sum of them is. */
record Condition(Sum sum, Kind kind) {

  /** How the sum stands to zero. */
  enum Kind {
    ZERO,
    BELOW,
    AT_MOST
  }

  static Condition below(Sum sum) {
    return new Condition(sum, Kind.BELOW);
  }

  static Condition zero(Sum sum) {
    return new Condition(sum, Kind.ZERO);
  }

  Set<Integer> unknowns() {
    return sum.factors().keySet();
  }

  boolean isEquation() {
    return kind == Kind.ZERO;
  }

  /** Whether a condition without unknowns holds. */
  boolean holds() {
    return switch (kind) {
      case ZERO -> sum.constant().sign() == 0;
      case BELOW -> sum.constant().sign() < 0;
      case AT_MOST -> sum.constant().sign() <= 0;
    };
  }

  /** What follows from this and another condition taken so many times (positive, or equations). */
  Condition plus(Condition other, Rational times) {
    var both = sum.plus(other.sum.times(times));
    if (isEquation() && other.isEquation()) {
      return zero(both);
    }
    boolean strict = kind == Kind.BELOW || other.kind == Kind.BELOW;
    return new Condition(both, strict ? Kind.BELOW : Kind.AT_MOST);
  }

  /** The same condition, its first factor one or minus one. */
  Condition normal() {
    var first = sum.factors().firstEntry().getValue();
    var scale = first.sign() < 0 && !isEquation() ? first.negate() : first;
    return new Condition(sum.times(Rational.ONE.over(scale)), kind);
  }
}
