package org.essor.experts.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essor.calls.form.Siret;
import org.essor.experts.Organisation;
import org.essor.platform.Texts;
import org.essor.platform.TypedValues;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed in a page, by name of the field, with what is wrong with it. */
public final class Typed extends TypedValues {

  private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f.]");

  Typed(MultiValueMap<String, String> values) {
    super(values);
  }

  static Typed nothing() {
    return new Typed(new LinkedMultiValueMap<>());
  }

  Typed with(String name, String value) {
    values().set(name, value);
    return this;
  }

  Typed withAll(String name, List<String> all) {
    values().put(name, all);
    return this;
  }

  /** A text that is required. */
  String required(String name, int longest, Texts texts) {
    if (get(name).isEmpty()) {
      fail(name, texts.get("experts.error.required"));
    }
    return optional(name, longest, texts);
  }

  String optional(String name, int longest, Texts texts) {
    if (get(name).length() > longest) {
      fail(name, texts.get("experts.error.long", longest, get(name).length() - longest));
    }
    return get(name);
  }

  /** A whole number within bounds, both included; the lower one where it is wrong. */
  int number(String name, int least, int most, Texts texts) {
    var text = get(name);
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    fail(name, texts.get("experts.error.number", least, most));
    return least;
  }

  /** A day, if one was typed: {@code 2027-03-31} or {@code 31/03/2027}. */
  Optional<LocalDate> day(String name, Texts texts) {
    if (get(name).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(day(get(name)));
    } catch (DateTimeException _) {
      fail(name, texts.get("experts.error.day"));
      return Optional.empty();
    }
  }

  private static LocalDate day(String text) {
    var french = FRENCH_DAY.matcher(text);
    return french.matches()
        ? LocalDate.of(
            Integer.parseInt(french.group(3)),
            Integer.parseInt(french.group(2)),
            Integer.parseInt(french.group(1)))
        : LocalDate.parse(text);
  }

  /** An organisation in two fields: its name, required, and its SIRET. */
  Organisation organisation(String name, String siret, Texts texts) {
    var digits = SPACES.matcher(get(siret)).replaceAll("");
    if (!digits.isEmpty() && !Siret.isValid(digits)) {
      fail(siret, texts.get("experts.error.siret"));
    }
    return new Organisation(
        required(name, Organisation.LONGEST_NAME, texts),
        Optional.of(digits).filter(Siret::isValid));
  }

  <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    return constants(name, type).stream().findFirst();
  }
}
