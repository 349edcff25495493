package org.essor.decision.internal.diagram;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A sum of numbered unknowns times factors, none of which is zero, plus a constant. */
record Sum(SortedMap<Integer, Rational> factors, Rational constant) {

  Sum {
    factors = Collections.unmodifiableSortedMap(factors);
  }

  static Sum of(Rational constant) {
    return new Sum(new TreeMap<>(), constant);
  }

  static Sum of(int unknown) {
    return new Sum(new TreeMap<>(Map.of(unknown, Rational.ONE)), Rational.ZERO);
  }

  boolean isConstant() {
    return factors.isEmpty();
  }

  Rational factor(int unknown) {
    return factors.getOrDefault(unknown, Rational.ZERO);
  }

  Sum plus(Sum other) {
    var total = new TreeMap<>(factors);
    other.factors.forEach((unknown, factor) -> {
      var both = total.getOrDefault(unknown, Rational.ZERO).plus(factor);
      if (both.sign() == 0) {
        total.remove(unknown);
      } else {
        total.put(unknown, both);
      }
    });
    return new Sum(total, constant.plus(other.constant));
  }

  Sum minus(Sum other) {
    return plus(other.times(Rational.ONE.negate()));
  }

  Sum times(Rational factor) {
    var scaled = new TreeMap<Integer, Rational>();
    if (factor.sign() != 0) {
      factors.forEach((unknown, each) -> scaled.put(unknown, each.times(factor)));
    }
    return new Sum(scaled, constant.times(factor));
  }
}
