package org.essor.journeys;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A question of a guided journey: one page, one or several inputs of the decision tables.
 *
 * @param title the question itself
 * @param help one sentence under it, may be empty
 * @param why why it is asked, may be empty
 * @param example one example, may be empty
 * @param options the answers in the order shown; empty for numbers and dates
 * @param range bounds and unit, for numbers only
 */
public record Question(
    String id,
    Type type,
    Scope scope,
    Text title,
    Text help,
    Text why,
    Text example,
    List<Reference> sources,
    List<Option> options,
    Optional<Range> range) {

  /** How a question is answered. */
  public enum Type {
    YES_NO,
    CHOICE,
    NUMBER,
    DATE,
    /** Several boxes to tick, each a boolean input. */
    SEVERAL
  }

  /** Whether the answer is the same for all modules of a product. */
  public enum Scope {
    PROJECT,
    MODULE
  }

  /**
   * An answer that can be chosen.
   *
   * @param value the value of the input; for {@link Type#SEVERAL} the name of the boolean input
   */
  public record Option(String value, Text label, Text hint) {}

  /**
   * The numbers accepted, bounds included, and their unit (may be empty).
   *
   * @param decimals whether numbers between whole ones are accepted
   */
  public record Range(BigDecimal min, BigDecimal max, Text unit, boolean decimals) {

    /** Whether a number can be an answer. */
    public boolean holds(BigDecimal number) {
      return number.compareTo(min) >= 0
          && number.compareTo(max) <= 0
          && (decimals || number.stripTrailingZeros().scale() <= 0);
    }
  }

  public Question {
    sources = List.copyOf(sources);
    options = List.copyOf(options);
  }

  /** Returns the names of the inputs that this question gives a value to. */
  public List<String> inputs() {
    return type == Type.SEVERAL ? options.stream().map(Option::value).toList() : List.of(id);
  }
}
