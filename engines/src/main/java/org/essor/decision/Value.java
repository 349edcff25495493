package org.essor.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A value of the decision language: what a fact, an outcome or a cell of a table can be.
 *
 * <p>Immutable. Numbers are equal when they are numerically equal: {@code 1.0} is {@code 1}.
 */
public sealed interface Value {

  /** The value {@code null} of FEEL: known to be absent. Not the same as an unknown fact. */
  record Nothing() implements Value {}

  /** A boolean. */
  record Bool(boolean value) implements Value {}

  /** A decimal number, without trailing zeros. */
  record Num(BigDecimal value) implements Value {
    public Num {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
  }

  /** A string, or an item of an enumeration. */
  record Text(String value) implements Value {}

  /** A calendar date. */
  record Day(LocalDate value) implements Value {}

  /** A list, in order; what the hit policies C, R and O return. */
  record Many(List<Value> values) implements Value {
    public Many {
      values = List.copyOf(values);
    }
  }

  /** Named components, in no order; what a table with several outputs returns. */
  record Context(Map<String, Value> components) implements Value {
    public Context {
      components = Map.copyOf(components);
    }
  }

  Value NOTHING = new Nothing();
  Value TRUE = new Bool(true);
  Value FALSE = new Bool(false);

  static Value of(boolean value) {
    return value ? TRUE : FALSE;
  }

  static Value of(long value) {
    return new Num(BigDecimal.valueOf(value));
  }

  static Value of(BigDecimal value) {
    return new Num(value);
  }

  static Value of(String value) {
    return new Text(value);
  }

  static Value of(LocalDate value) {
    return new Day(value);
  }
}
