package org.essor.calls.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an applicant answered to one field, as he gave it. A wrong answer is a value like any other:
 * it is kept, and {@link FieldType#check} says what is wrong with it.
 *
 * <p>Immutable. {@link AnswerJson} writes it as JSON, always in the same characters.
 */
public sealed interface AnswerValue {

  /** A text; a date as {@code 2027-03-31}; a number or date that could not be read, as typed. */
  record Words(String text) implements AnswerValue {}

  /** A number, without trailing zeros; an amount is in euros. */
  record Num(BigDecimal number) implements AnswerValue {
    public Num {
      number = plain(number);
    }
  }

  /** Yes or no. */
  record Flag(boolean yes) implements AnswerValue {}

  /** Several values, in order: options chosen, rows of a table, files. */
  record Many(List<AnswerValue> items) implements AnswerValue {
    public Many {
      items = List.copyOf(items);
    }
  }

  /** Named values: one row of a table, an address. */
  record Group(SortedMap<String, AnswerValue> parts) implements AnswerValue {
    public Group(SortedMap<String, AnswerValue> parts) {
      this.parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** Finds a part that is answered. */
    public Optional<AnswerValue> find(String name) {
      return Optional.ofNullable(parts.get(name)).filter(part -> !part.isEmpty());
    }
  }

  /** No answer. */
  AnswerValue NONE = new Words("");

  static AnswerValue of(String text) {
    return new Words(text);
  }

  static AnswerValue of(long number) {
    return new Num(BigDecimal.valueOf(number));
  }

  static AnswerValue of(boolean yes) {
    return new Flag(yes);
  }

  /** Several options chosen. */
  static AnswerValue chosen(String... options) {
    return new Many(List.of(options).stream().map(AnswerValue::of).toList());
  }

  static Group group(Map<String, AnswerValue> parts) {
    return new Group(new TreeMap<>(parts));
  }

  /** True where nothing is answered: no characters but spaces, no item, no part answered. */
  default boolean isEmpty() {
    return switch (this) {
      case Words(var text) -> text.isBlank();
      case Num _, Flag _ -> false;
      case Many(var items) -> items.stream().allMatch(AnswerValue::isEmpty);
      case Group(var parts) -> parts.values().stream().allMatch(AnswerValue::isEmpty);
    };
  }

  /** The same number without trailing zeros and without exponent. */
  static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
