package org.essor.journeys;

import java.math.BigDecimal;
import java.time.LocalDate;
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
      case Value.Day(var day) -> day.compareTo(LocalDate.parse(end.replaceAll("[^0-9-]", "")));
      case Value.Text _, Value.Bool _, Value.Nothing _, Value.Many _, Value.Context _ ->
          throw new IllegalArgumentException("Only numbers and dates have bounds: " + value);
    };
  }
}
