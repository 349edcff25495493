package org.essor.journeys;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.decision.Input;
import org.essor.decision.Outcomes;
import org.essor.decision.Value;

/** Values of the decision language as plain words: in options, in forms, in the kept answers. */
public final class Values {

  private static final int MOST_DIGITS = 60;

  private Values() {}

  /** Writes {@code true}, {@code 4.5}, {@code IIa}, {@code 2026-11-21}; lists with commas. */
  public static String word(Value value) {
    return switch (value) {
      case Value.Nothing() -> "";
      case Value.Bool(var bool) -> Boolean.toString(bool);
      case Value.Num(var number) -> number.toPlainString();
      case Value.Text(var text) -> text;
      case Value.Day(var day) -> day.toString();
      case Value.Many(var values) ->
          values.stream().map(Values::word).collect(Collectors.joining(", "));
      case Value.Context(var components) ->
          components.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(component -> component.getKey() + ": " + word(component.getValue()))
              .collect(Collectors.joining(", "));
    };
  }

  /**
   * Reads a word as a value of the input; empty where it is none. Allowed values are not checked.
   */
  public static Optional<Value> parse(Input input, String word) {
    try {
      return switch (input.type()) {
        case BOOLEAN -> bool(word);
        case NUMBER -> Optional.of(new BigDecimal(word)).filter(Values::isWritable).map(Value::of);
        case DATE -> Optional.of(Value.of(LocalDate.parse(word)));
        case STRING, ANY -> Optional.of(Value.of(word));
      };
    } catch (NumberFormatException | DateTimeException _) {
      return Optional.empty();
    }
  }

  /**
   * True where the digits of a number can be written out: a few characters such as {@code
   * 1e999999999} would stand for gigabytes of them.
   */
  public static boolean isWritable(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
  }

  /**
   * True where the value has the input's type and is one of its allowed values, if it lists any.
   */
  public static boolean isAllowed(Input input, Value value) {
    return input.allowed().isEmpty()
        ? isOfType(input, value) && Bounds.contain(input.bounds(), value)
        : input.allowed().contains(value);
  }

  /** The first day that an input takes; empty where it takes any. */
  public static Optional<LocalDate> findFirstDay(Input input) {
    return Bounds.findFirstDay(input.bounds());
  }

  private static boolean isOfType(Input input, Value value) {
    return value instanceof Value.Bool
        ? input.type() == Input.Type.BOOLEAN
        : parse(input, word(value)).filter(value::equals).isPresent();
  }

  private static Optional<Value> bool(String word) {
    return switch (word) {
      case "true" -> Optional.of(Value.TRUE);
      case "false" -> Optional.of(Value.FALSE);
      default -> Optional.empty();
    };
  }

  /** The single values that a decision can still be, or have in its list, in the model's order. */
  public static List<String> words(Outcomes outcomes) {
    return switch (outcomes) {
      case Outcomes.Settled(Value.Text(var text)) -> List.of(text);
      case Outcomes.Settled(var outcome) -> words(List.of(outcome));
      case Outcomes.OneOf(var values) -> words(values);
      case Outcomes.Within(var intervals) -> intervals;
      case Outcomes.Collected(var always, var sometimes) ->
          Stream.concat(words(always).stream(), words(sometimes).stream()).distinct().toList();
    };
  }

  private static List<String> words(List<Value> values) {
    var words = new LinkedHashSet<String>();
    values.forEach(value -> addItems(value, words));
    return List.copyOf(words);
  }

  private static void addItems(Value value, Set<String> words) {
    switch (value) {
      case Value.Many(var values) -> values.forEach(item -> addItems(item, words));
      case Value.Nothing() -> {}
      default -> words.add(word(value));
    }
  }

  /** True where what a decision gives is a list. */
  public static boolean isList(Outcomes outcomes) {
    return switch (outcomes) {
      case Outcomes.Collected _ -> true;
      case Outcomes.Settled(var value) -> value instanceof Value.Many;
      case Outcomes.OneOf(var values) -> values.stream().anyMatch(Value.Many.class::isInstance);
      case Outcomes.Within _ -> false;
    };
  }

  /** The single values that are certain: in every list still possible. */
  public static List<String> certain(Outcomes outcomes) {
    return switch (outcomes) {
      case Outcomes.Settled(var outcome) -> words(List.of(outcome));
      case Outcomes.OneOf(var values) -> common(values);
      case Outcomes.Within _ -> List.of();
      case Outcomes.Collected(var always, _) -> words(always);
    };
  }

  private static List<String> common(List<Value> values) {
    var common = new LinkedHashSet<>(words(List.of(values.getFirst())));
    values.forEach(value -> common.retainAll(words(List.of(value))));
    return List.copyOf(common);
  }
}
