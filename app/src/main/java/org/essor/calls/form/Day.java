package org.essor.calls.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A calendar date.
 *
 * @param first the first that is allowed, empty where there is none
 * @param last the last that is allowed, empty where there is none
 */
public record Day(Optional<LocalDate> first, Optional<LocalDate> last) implements FieldType {

  private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  /** Reads {@code 2027-03-31} and {@code 31/3/2027}. */
  @Override
  public AnswerValue read(String typed) {
    var text = typed.strip();
    var french = FRENCH.matcher(text);
    return new AnswerValue.Words(
        french.matches()
            ? "%s-%2s-%2s"
                .formatted(french.group(3), french.group(2), french.group(1))
                .replace(' ', '0')
            : text);
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    return FieldType.words(
        value,
        text -> parse(text).map(this::check).orElseGet(() -> List.of(Problem.of("not-day"))));
  }

  private List<Problem> check(LocalDate day) {
    if (first.filter(day::isBefore).isPresent()) {
      return List.of(Problem.of("before", first.get()));
    }
    return last.filter(day::isAfter).isPresent()
        ? List.of(Problem.of("after", last.get()))
        : List.of();
  }

  /** Reads a day as it is stored. */
  public static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
