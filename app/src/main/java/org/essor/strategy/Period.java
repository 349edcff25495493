package org.essor.strategy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A time as exactly as a source gives it: a day, a month, a quarter, a half-year, a year, or from
 * one of them to another. Half-open: {@link #end} is the first day after it.
 *
 * @param text {@code 2021-10-18}, {@code 2021-10}, {@code 2021-Q4}, {@code 2021-S2}, {@code 2021},
 *     or two of them with a slash between
 * @param start its first day
 * @param end the first day after it
 */
public record Period(String text, LocalDate start, LocalDate end) {

  private static final Pattern PART =
      Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|S([12])|(\\d{2})(?:-(\\d{2}))?))?");

  /**
   * Reads a period.
   *
   * @throws IllegalArgumentException where the text is none
   */
  public static Period of(String text) {
    var parts = text.strip().split("/", -1);
    if (parts.length == 1) {
      return part(parts[0]);
    }
    var first = part(parts[0]);
    var last = part(parts[parts.length - 1]);
    if (parts.length > 2 || last.start().isBefore(first.start())) {
      throw invalid(text);
    }
    return new Period(text.strip(), first.start(), last.end());
  }

  /** One day. */
  public static Period of(LocalDate day) {
    return part(day.toString());
  }

  private static Period part(String text) {
    var match = PART.matcher(text);
    if (!match.matches()) {
      throw invalid(text);
    }
    try {
      var year = Integer.parseInt(match.group(1));
      if (match.group(2) != null) {
        return months(text, year, 3 * Integer.parseInt(match.group(2)) - 2, 3);
      }
      if (match.group(3) != null) {
        return months(text, year, 6 * Integer.parseInt(match.group(3)) - 5, 6);
      }
      return match.group(5) != null
          ? day(text)
          : match.group(4) != null
              ? months(text, year, Integer.parseInt(match.group(4)), 1)
              : months(text, year, 1, 12);
    } catch (DateTimeException noSuchDay) {
      throw invalid(text);
    }
  }

  private static Period day(String text) {
    var day = LocalDate.parse(text);
    return new Period(text, day, day.plusDays(1));
  }

  private static Period months(String text, int year, int month, int count) {
    var first = YearMonth.of(year, month).atDay(1);
    return new Period(text, first, first.plusMonths(count));
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException("Not a period: " + text);
  }

  /** True where the two have a day in common. */
  public boolean overlaps(Period other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  @Override
  public String toString() {
    return text;
  }
}
