package org.essor.decision.internal.diagram;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact fraction, in lowest terms, with a positive denominator. */
record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

  static final Rational ZERO = of(0);
  static final Rational ONE = of(1);

  static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  static Rational of(BigDecimal value) {
    return value.scale() <= 0
        ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
        : reduced(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  private static Rational reduced(BigInteger numerator, BigInteger denominator) {
    var gcd = numerator.gcd(denominator);
    var sign = denominator.signum() < 0 ? gcd.negate() : gcd;
    return new Rational(numerator.divide(sign), denominator.divide(sign));
  }

  Rational plus(Rational other) {
    return reduced(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Rational minus(Rational other) {
    return plus(other.negate());
  }

  Rational times(Rational other) {
    return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Rational over(Rational other) {
    return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  Rational floor() {
    var parts = numerator.divideAndRemainder(denominator);
    var down = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return new Rational(down, BigInteger.ONE);
  }

  /** The least whole number that is at least this; more than this where that is asked. */
  Rational atLeastWhole(boolean more) {
    return more ? floor().plus(ONE) : negate().floor().negate();
  }

  int sign() {
    return numerator.signum();
  }

  /** Whether a FEEL number can be exactly this: only twos and fives below the line, 34 digits. */
  boolean isDecimal() {
    try {
      return new BigDecimal(numerator).divide(new BigDecimal(denominator)).precision() <= 34;
    } catch (ArithmeticException _) {
      return false;
    }
  }

  BigDecimal toDecimal() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
  }

  boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
