package org.essor.grants.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.essor.calls.form.Numeric;
import org.essor.grants.Agreements.Booking;
import org.essor.kernel.Euros;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.TypedValues;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed in a form, with what is wrong with it: a page shows both again. */
public final class Typed extends TypedValues {

  private static final int LONGEST_REFERENCE = 100;
  private static final int MOST_ROWS = 50;

  /** In euros; sums of amounts stay far from what cents can hold. */
  private static final BigDecimal LARGEST = new BigDecimal("100000000000");

  private final Texts texts;

  Typed(MultiValueMap<String, String> values, Texts texts) {
    super(values);
    this.texts = texts;
  }

  static Typed nothing(Texts texts) {
    return new Typed(new LinkedMultiValueMap<>(), texts);
  }

  Typed with(String name, String value) {
    values().set(name, value);
    return this;
  }

  /** Says what is wrong by the end of its text key. */
  void wrong(String name, String key, Object... facts) {
    fail(name, texts.get("grants.error." + key, facts));
  }

  /** What a refusal says, and its advice, as the sentence of a field. */
  static String told(Refusal refusal, Texts texts) {
    var facts = refusal.facts().toArray();
    return texts.get(
        "grants.error.refused",
        texts.get(refusal.code() + ".title", facts),
        texts.get(refusal.code() + ".advice", facts));
  }

  /** The edition that the sender had before his eyes; -1 where it is none. */
  int seen() {
    return get("seen").matches("\\d{1,9}") ? Integer.parseInt(get("seen")) : -1;
  }

  /** A text that must be given. */
  String required(String name, int longest) {
    if (get(name).isEmpty() || get(name).length() > longest) {
      wrong(name, "text", longest);
    }
    return get(name);
  }

  /** The number of an establishment, however its digits were grouped. */
  String siret(String name) {
    return get(name).replaceAll("[\\s\\u00a0\\u202f.]", "");
  }

  /** A day as browsers send it, {@code 2027-03-31}; empty where none was typed. */
  Optional<LocalDate> day(String name) {
    try {
      return get(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(get(name)));
    } catch (DateTimeParseException wrong) {
      wrong(name, "day");
      return Optional.empty();
    }
  }

  LocalDate requiredDay(String name) {
    var day = day(name);
    if (day.isEmpty()) {
      wrong(name, "day");
    }
    return day.orElse(LocalDate.EPOCH);
  }

  /** An amount of money, zero where none was typed. */
  Euros money(String name) {
    var cents = cents(name);
    if (cents < 0) {
      wrong(name, "money");
    }
    return new Euros(Math.max(cents, 0));
  }

  /** An amount in euro cents that may be less than zero. */
  long cents(String name) {
    if (get(name).isEmpty()) {
      return 0;
    }
    var text = get(name).replace("−", "-").replace("€", "").strip();
    try {
      return Numeric.parse(text)
          .filter(number -> number.abs().compareTo(LARGEST) <= 0)
          .map(number -> number.movePointRight(2))
          .map(BigDecimal::longValueExact)
          .orElseThrow(ArithmeticException::new);
    } catch (ArithmeticException wrong) {
      wrong(name, "money");
      return 0;
    }
  }

  Euros requiredMoney(String name) {
    if (get(name).isEmpty()) {
      wrong(name, "money");
    }
    return money(name);
  }

  /** The day and reference of a movement, whose fields end alike. */
  Booking booking(String end) {
    if (get("reference" + end).length() > LONGEST_REFERENCE) {
      wrong("reference" + end, "text", LONGEST_REFERENCE);
    }
    return new Booking(requiredDay("on" + end), get("reference" + end));
  }

  /** The numbers of the rows of a list that was sent, from 0. */
  List<Integer> rows(String list) {
    return IntStream.range(0, MOST_ROWS)
        .filter(row -> values().keySet().stream().anyMatch(isOf(list + "." + row + ".")))
        .boxed()
        .toList();
  }

  private static Predicate<String> isOf(String start) {
    return name -> name.startsWith(start);
  }

  /** True where anything was typed in a row. */
  boolean isFilled(String row, String... fields) {
    return List.of(fields).stream().anyMatch(field -> !get(row + "." + field).isEmpty());
  }

  /** Writes an amount as the reader of the form types it. */
  String written(Euros amount) {
    var plain = BigDecimal.valueOf(amount.cents(), 2).toPlainString();
    return texts.language() == Language.FR ? plain.replace('.', ',') : plain;
  }
}
