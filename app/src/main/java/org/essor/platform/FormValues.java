package org.essor.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essor.kernel.Paris;
import org.essor.kernel.Refusal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was typed in a form, by name of the field, with what is wrong with it: a controller reads
 * it, the page shows it again. Used by one request.
 */
public final class FormValues extends TypedValues {

  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})/(\\d{1,2})/(\\d{4}))[T,à\\h]+(\\d{1,2})(?:[:hH\\h]+(\\d{2})|\\h*[hH])");

  private final Texts texts;

  public FormValues(MultiValueMap<String, String> values, Texts texts) {
    super(values);
    this.texts = texts;
  }

  /** A form in which nothing was typed yet. */
  public static FormValues blank(Texts texts) {
    return new FormValues(new LinkedMultiValueMap<>(), texts);
  }

  /** The same form with one field filled. */
  public FormValues with(String name, String... all) {
    values().put(name, List.of(all));
    return this;
  }

  /** A text that must be there. */
  public String required(String name, int longest) {
    if (get(name).isEmpty()) {
      fail(name, texts.get("platform.form.required"));
    }
    return optional(name, longest);
  }

  /** A text that may be left out. */
  public String optional(String name, int longest) {
    if (get(name).length() > longest) {
      fail(name, texts.get("platform.form.long", longest, get(name).length() - longest));
    }
    return get(name);
  }

  /** What was chosen among some; empty, and told, where nothing was or something else. */
  public <T> Optional<T> chosen(String name, Function<String, Optional<T>> read) {
    var found = read.apply(get(name));
    if (found.isEmpty()) {
      fail(name, texts.get("platform.form.choose"));
    }
    return found;
  }

  /**
   * A moment in Paris, as {@code 31/03/2027 18:00}, {@code 31/03/2027 18 h} or {@code 2027-03-31
   * 18:00}; empty, and told, where it is none.
   */
  public Optional<Instant> moment(String name) {
    var found = MOMENT.matcher(get(name));
    try {
      if (found.matches()) {
        var time = LocalTime.of(number(found.group(7)), minutes(found));
        return Optional.of(day(found).atTime(time).atZone(Paris.ZONE).toInstant());
      }
    } catch (DateTimeException noSuchDay) {
      // told below, as what cannot be read
    }
    fail(name, texts.get("platform.form.moment"));
    return Optional.empty();
  }

  private static int minutes(Matcher found) {
    return found.group(8) == null ? 0 : number(found.group(8));
  }

  private static LocalDate day(Matcher found) {
    return found.group(1) == null
        ? LocalDate.of(number(found.group(6)), number(found.group(5)), number(found.group(4)))
        : LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Says that a refusal is what is wrong with a field. */
  public void refuse(String field, Refusal refusal) {
    fail(field, texts.get(refusal.code() + ".title", refusal.facts().toArray()));
  }
}
