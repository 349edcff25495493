package org.essor.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essor.decision.DecisionModel;
import org.essor.decision.FactTable;
import org.essor.decision.Facts;
import org.essor.decision.Input;
import org.essor.decision.Value;

/**
 * Facts drawn at random: each input takes one of its values with the same chance, independently of
 * the others. A number or date without a list of values takes a constant that its rules compare it
 * with, or a neighbour of one.
 */
final class RandomFacts {

  private static final Pattern NUMBER = Pattern.compile("(?<![\\d\\w-])-?\\d+(\\.\\d+)?(?![\\w-])");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Random random;
  private final Map<String, List<Value>> values = new LinkedHashMap<>();

  RandomFacts(DecisionModel model, long seed) {
    this.random = new Random(seed);
    model.inputs().forEach(input -> values.put(input.name(), values(input, model)));
  }

  Facts complete() {
    var known = new HashMap<String, Value>();
    values.forEach((input, all) -> known.put(input, all.get(random.nextInt(all.size()))));
    return Facts.of(known);
  }

  /** Complete sets of facts, column by column. */
  FactTable table(int rows) {
    var table = FactTable.ofRows(rows);
    values.forEach((input, all) -> {
      var codes = new short[rows];
      for (int row = 0; row < rows; row++) {
        codes[row] = (short) random.nextInt(all.size());
      }
      table.column(input, all, codes);
    });
    return table.build();
  }

  /** Each input is known with a chance that is itself drawn anew for every set of facts. */
  Facts partial() {
    var known = new HashMap<String, Value>();
    double chance = random.nextDouble();
    values.forEach((input, all) -> {
      if (random.nextDouble() < chance) {
        known.put(input, all.get(random.nextInt(all.size())));
      }
    });
    return Facts.of(known);
  }

  private static List<Value> values(Input input, DecisionModel model) {
    if (!input.allowed().isEmpty()) {
      return input.allowed();
    }
    return switch (input.type()) {
      case BOOLEAN -> List.of(Value.TRUE, Value.FALSE);
      case NUMBER -> numbers(input, model);
      case DATE -> days(input, model);
      case STRING, ANY -> List.of(Value.of("other"));
    };
  }

  private static List<Value> numbers(Input input, DecisionModel model) {
    var bounds = matches(NUMBER, input.bounds()).map(BigDecimal::new).toList();
    return texts(input, model)
        .flatMap(text -> matches(NUMBER, text))
        .map(BigDecimal::new)
        .flatMap(number ->
            Stream.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE)))
        .filter(number -> within(number, bounds))
        .distinct()
        .map(Value::of)
        .toList();
  }

  private static List<Value> days(Input input, DecisionModel model) {
    var bounds = matches(DATE, input.bounds()).map(LocalDate::parse).toList();
    return Stream.concat(
            Stream.of("2026-11-21"), texts(input, model).flatMap(text -> matches(DATE, text)))
        .map(LocalDate::parse)
        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
        .filter(day -> within(day, bounds))
        .distinct()
        .map(Value::of)
        .toList();
  }

  /** Not before the first bound, not after the second: the rules have no others. */
  private static <T extends Comparable<? super T>> boolean within(T value, List<T> bounds) {
    return (bounds.isEmpty() || value.compareTo(bounds.getFirst()) >= 0)
        && (bounds.size() < 2 || value.compareTo(bounds.getLast()) <= 0);
  }

  private static Stream<String> texts(Input input, DecisionModel model) {
    return Stream.concat(
        Stream.of(input.bounds(), "0"),
        model.decisions().stream()
            .filter(decision -> decision.requires().contains(input.name()))
            .flatMap(decision -> decision.rules().stream())
            .flatMap(rule -> rule.conditions().stream()));
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group());
  }
}
