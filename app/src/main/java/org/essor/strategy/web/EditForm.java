package org.essor.strategy.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.strategy.Edit;
import org.essor.strategy.Period;
import org.essor.strategy.Property;
import org.essor.strategy.Stated;

/**
 * What a coordinator typed, as he typed it.
 *
 * @param value the new value
 * @param period the time it speaks of
 * @param seen the latest statement the page showed
 */
public record EditForm(String value, String period, String reason, String citation, long seen) {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
  private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

  /** A field that was not sent, as a phase of which none is chosen, is empty. */
  public EditForm {
    value = Objects.requireNonNullElse(value, "");
    period = Objects.requireNonNullElse(period, "");
    reason = Objects.requireNonNullElse(reason, "");
    citation = Objects.requireNonNullElse(citation, "");
  }

  /** What is stated of what. */
  record Target(String subject, Property property) {}

  /** What is wrong, by field; the texts say how to correct it. */
  Map<String, String> errors(Target target, Texts texts) {
    var errors = new LinkedHashMap<String, String>();
    if (read(() -> value(target.property(), texts.language())).isEmpty()) {
      var type = target.property().type().name().toLowerCase(Locale.ROOT);
      errors.put("value", texts.get("strategy.edit.value." + type + ".error"));
    }
    if (read(this::time).isEmpty()) {
      errors.put("period", texts.get("strategy.edit.period.error"));
    }
    if (citation.isBlank() || citation.length() > Edit.LONGEST_CITATION) {
      errors.put("citation", texts.get("strategy.edit.citation.error", Edit.LONGEST_CITATION));
    }
    if (reason.isBlank() || reason.length() > Edit.LONGEST_REASON) {
      errors.put("reason", texts.get("strategy.edit.reason.error", Edit.LONGEST_REASON));
    }
    return errors;
  }

  private static <T> Optional<T> read(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Stated value(Property property, Language language) {
    return Stated.of(property.type(), normal(property, language));
  }

  private String normal(Property property, Language language) {
    return switch (property.type()) {
      case AMOUNT, QUANTITY -> number(language);
      case PERIOD -> isoDays(value);
      case PHASE -> value.strip();
    };
  }

  /** Numbers as people write them: a comma groups thousands in English, is decimal in French. */
  private String number(Language language) {
    var digits = SPACES.matcher(value).replaceAll("").replace("€", "");
    return language == Language.EN
        ? THOUSANDS.matcher(digits).replaceAll("")
        : digits.replace(',', '.');
  }

  private Period time() {
    return Period.of(isoDays(period));
  }

  static String frenchDay(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH));
  }

  private static String isoDays(String text) {
    return FRENCH_DAY.matcher(text.strip()).replaceAll("$3-$2-$1");
  }

  /** Makes the edit of a form without errors. */
  Edit edit(Target target, PersonId author, Language language) {
    return new Edit(
        author,
        target.subject(),
        target.property(),
        time(),
        value(target.property(), language),
        reason.strip(),
        citation.strip(),
        seen);
  }
}
