package org.essor.calls.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.calls.form.Numeric;
import org.essor.journeys.Text;
import org.essor.platform.TypedValues;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was typed in a page, by name of the field, with what is wrong with it: a page shows both
 * again. Rows of a list are named {@code <list>.<row>.<field>}, rows from 0.
 */
public final class Typed extends TypedValues {

  Typed(MultiValueMap<String, String> values) {
    super(values);
  }

  static Typed nothing() {
    return new Typed(new LinkedMultiValueMap<>());
  }

  /** As a servlet gives it. */
  Map<String, String[]> posted() {
    var posted = new LinkedHashMap<String, String[]>();
    values().forEach((name, all) -> posted.put(name, all.toArray(String[]::new)));
    return posted;
  }

  Typed with(String name, String value) {
    values().set(name, value);
    return this;
  }

  Typed with(String name, Text text) {
    return with(name + ".fr", text.fr()).with(name + ".en", text.en());
  }

  Typed withAll(String name, Stream<String> all) {
    values().put(name, all.toList());
    return this;
  }

  Text text(String name) {
    return new Text(get(name + ".fr"), get(name + ".en"));
  }

  /** A text whose French is required and which is not too long in either language. */
  Text text(String name, int longest, Wording wording) {
    if (get(name + ".fr").isEmpty()) {
      fail(name + ".fr", wording.text("calls.error.required"));
    }
    return optionalText(name, longest, wording);
  }

  Text optionalText(String name, int longest, Wording wording) {
    for (var field : List.of(name + ".fr", name + ".en")) {
      if (get(field).length() > longest) {
        fail(field, wording.text("calls.answer.too-long", longest, get(field).length() - longest));
      }
    }
    return text(name);
  }

  /** A whole number within bounds, both included; the lower one where it is wrong. */
  int number(String name, int least, int most, Wording wording) {
    var number =
        Numeric.parse(get(name))
            .filter(value -> value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0)
            .filter(value -> value.compareTo(BigDecimal.valueOf(least)) >= 0)
            .filter(value -> value.compareTo(BigDecimal.valueOf(most)) <= 0);
    if (number.isEmpty()) {
      fail(name, wording.text("calls.error.number", wording.number(least), wording.number(most)));
    }
    return number.map(BigDecimal::intValue).orElse(least);
  }

  /** A number, if one was typed. */
  Optional<BigDecimal> decimal(String name, Wording wording) {
    var number = Numeric.parse(get(name));
    if (number.isEmpty() && !get(name).isEmpty()) {
      fail(name, wording.text("calls.answer.not-number"));
    }
    return number;
  }

  /** The numbers of the rows of a list that something was typed in, one column at least. */
  List<Integer> rows(String list, String... columns) {
    return IntStream.range(0, count(list))
        .filter(row ->
            Stream.of(columns).anyMatch(column -> !get(list + "." + row + "." + column).isEmpty()))
        .boxed()
        .toList();
  }

  /** How many rows of a list a page shows again: up to the last that something was typed in. */
  int filled(String list, String... columns) {
    return rows(list, columns).stream().mapToInt(row -> row + 1).max().orElse(0);
  }

  /** How many rows a list was sent with. */
  int count(String list) {
    return values().keySet().stream()
        .filter(name -> name.startsWith(list + "."))
        .map(name -> name.substring(list.length() + 1).replaceFirst("\\..*", ""))
        .filter(row -> row.matches("\\d{1,3}"))
        .mapToInt(row -> Integer.parseInt(row) + 1)
        .max()
        .orElse(0);
  }
}
