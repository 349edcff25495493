package org.essor.journeys;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essor.decision.Value;

/** The allowed interval of an input, as DMN files write it: {@code [1..9]}, {@code >= 0}. */
final class Bounds {

  private static final String END = "(-?[0-9.]*[0-9]|date\\(\"[0-9-]+\"\\))";
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[\\](])\\s*" + END + "\\s*\\.\\.\\s*" + END + "\\s*([\\[\\])])");
  private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)\\s*" + END);

  private Bounds() {}

  /**
   * True where the value lies within the bounds; there are none where the text is empty.
   *
   * @throws IllegalArgumentException where the text is no interval
   */
  static boolean contain(String bounds, Value value) {
    if (bounds.isBlank()) {
      return true;
    }
    var text = bounds.strip();
    var interval = INTERVAL.matcher(text);
    if (interval.matches()) {
      return isAbove(interval.group(1).equals("["), interval.group(2), value)
          && isBelow(interval.group(4).equals("]"), interval.group(3), value);
    }
    var comparison = COMPARISON.matcher(text);
    if (!comparison.matches()) {
      throw new IllegalArgumentException("No interval: " + bounds);
    }
    return compares(comparison, value);
  }

  /** The first day within the bounds of a date; empty where they have none. */
  static Optional<LocalDate> findFirstDay(String bounds) {
    var text = bounds.strip();
    var interval = INTERVAL.matcher(text);
    if (interval.matches()) {
      return day(interval.group(2)).map(day -> first(interval.group(1).equals("["), day));
    }
    var comparison = COMPARISON.matcher(text);
    return comparison.matches() && comparison.group(1).startsWith(">")
        ? day(comparison.group(2)).map(day -> first(comparison.group(1).endsWith("="), day))
        : Optional.empty();
  }

  private static LocalDate first(boolean closed, LocalDate end) {
    return closed ? end : end.plusDays(1);
  }

  private static Optional<LocalDate> day(String end) {
    return end.startsWith("date") ? Optional.of(date(end)) : Optional.empty();
  }

  private static LocalDate date(String end) {
    return LocalDate.parse(end.replaceAll("[^0-9-]", ""));
  }

  private static boolean compares(Matcher comparison, Value value) {
    var closed = comparison.group(1).endsWith("=");
    return comparison.group(1).startsWith(">")
        ? isAbove(closed, comparison.group(2), value)
        : isBelow(closed, comparison.group(2), value);
  }

  private static boolean isAbove(boolean closed, String end, Value value) {
    var order = compare(value, end);
    return order > 0 || (closed && order == 0);
  }

  private static boolean isBelow(boolean closed, String end, Value value) {
    var order = compare(value, end);
    return order < 0 || (closed && order == 0);
  }

  private static int compare(Value value, String end) {
    return switch (value) {
      case Value.Num(var number) -> number.compareTo(new BigDecimal(end));
      case Value.Day(var day) -> day.compareTo(date(end));
      case Value.Text _, Value.Bool _, Value.Nothing _, Value.Many _, Value.Context _ ->
          throw new IllegalArgumentException("Only numbers and dates have bounds: " + value);
    };
  }
}
