package org.essor.decision.internal.feel;

import java.math.BigDecimal;
import java.math.MathContext;
import org.essor.decision.Value;
import org.essor.decision.Value.Bool;
import org.essor.decision.Value.Context;
import org.essor.decision.Value.Day;
import org.essor.decision.Value.Num;
import org.essor.decision.Value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the operators mean on known values: FEEL's rules, where an operation without meaning is null
 * and never an error. Numbers are IEEE 754 decimal128, as DMN 1.3 section 10.3.2.3.1 asks.
 */
public final class Semantics {

  private static final int LARGEST_EXPONENT = 999_999;

  private Semantics() {}

  public static Value apply(Op op, Value left, Value right) {
    return switch (op) {
      case OR -> either(left, right);
      case AND -> not(either(not(left), not(right)));
      case EQUAL -> equal(left, right);
      case NOT_EQUAL -> not(equal(left, right));
      case LESS, AT_MOST, MORE, AT_LEAST -> ordered(op, left, right);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> arithmetic(op, left, right);
    };
  }

  public static Value not(Value operand) {
    return operand instanceof Bool(var value) ? Value.of(!value) : Value.NOTHING;
  }

  public static Value negate(Value operand) {
    return operand instanceof Num(var value) ? Value.of(value.negate()) : Value.NOTHING;
  }

  public static Value component(Value base, String name) {
    return base instanceof Context(var components)
        ? components.getOrDefault(name, Value.NOTHING)
        : Value.NOTHING;
  }

  /** The order of two values of the same ordered type, or null where they have none. */
  public static @Nullable Integer compare(Value left, Value right) {
    if (left instanceof Num(var a) && right instanceof Num(var b)) {
      return a.compareTo(b);
    }
    if (left instanceof Day(var a) && right instanceof Day(var b)) {
      return Integer.signum(a.compareTo(b));
    }
    if (left instanceof Text(var a) && right instanceof Text(var b)) {
      return Integer.signum(a.compareTo(b));
    }
    return null;
  }

  private static Value either(Value left, Value right) {
    if (left.equals(Value.TRUE) || right.equals(Value.TRUE)) {
      return Value.TRUE;
    }
    return left.equals(Value.FALSE) && right.equals(Value.FALSE) ? Value.FALSE : Value.NOTHING;
  }

  private static Value equal(Value left, Value right) {
    if (left instanceof Value.Nothing || right instanceof Value.Nothing) {
      return Value.of(left.equals(right));
    }
    return left.getClass() == right.getClass() ? Value.of(left.equals(right)) : Value.NOTHING;
  }

  private static Value ordered(Op op, Value left, Value right) {
    var sign = compare(left, right);
    return sign == null ? Value.NOTHING : Value.of(op.holdsFor(sign));
  }

  private static Value arithmetic(Op op, Value left, Value right) {
    if (op == Op.ADD && left instanceof Text(var a) && right instanceof Text(var b)) {
      return Value.of(a + b);
    }
    if (left instanceof Num(var a) && right instanceof Num(var b)) {
      var result = calculate(op, a, b);
      return result == null ? Value.NOTHING : Value.of(result);
    }
    return Value.NOTHING;
  }

  private static @Nullable BigDecimal calculate(Op op, BigDecimal a, BigDecimal b) {
    try {
      return switch (op) {
        case ADD -> a.add(b, MathContext.DECIMAL128);
        case SUBTRACT -> a.subtract(b, MathContext.DECIMAL128);
        case MULTIPLY -> a.multiply(b, MathContext.DECIMAL128);
        case DIVIDE -> b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL128);
        case POWER -> power(a, b);
        default -> throw new IllegalStateException("Not arithmetic: " + op);
      };
    } catch (ArithmeticException _) { // out of the range of decimal128
      return null;
    }
  }

  private static @Nullable BigDecimal power(BigDecimal base, BigDecimal exponent) {
    if (exponent.abs().compareTo(BigDecimal.valueOf(LARGEST_EXPONENT)) > 0) {
      return null;
    }
    if (exponent.stripTrailingZeros().scale() <= 0) {
      return base.signum() == 0 && exponent.signum() < 0
          ? null
          : base.pow(exponent.intValueExact(), MathContext.DECIMAL128);
    }
    double result = Math.pow(base.doubleValue(), exponent.doubleValue());
    return Double.isFinite(result) ? new BigDecimal(result, MathContext.DECIMAL64) : null;
  }
}
