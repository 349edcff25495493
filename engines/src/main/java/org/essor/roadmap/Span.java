package org.essor.roadmap;

import java.time.LocalDate;

/**
 * A length of time as the law counts it: in days, in calendar months, or in working days.
 *
 * <p>Counted from the day after the event that sets it running, which in half-open intervals is the
 * first day of the step: where the event falls on 15 March, the step starts on 16 March, and a
 * clock of six months has its last day on 15 September. A clock that runs out on a Saturday, a
 * Sunday or a public holiday is <em>not</em> carried over to the next working day: who acts by the
 * day shown is never late.
 */
public sealed interface Span {

  /** The longest span accepted, in any unit: what is longer is a slip of the keyboard. */
  int MAX = 10_000;

  int amount();

  /**
   * Returns the first day after the span, for a span whose first day is {@code start}. Never before
   * {@code start}, and never earlier for a later {@code start}.
   */
  LocalDate endFrom(LocalDate start);

  /** Returns the latest first day for which {@link #endFrom} is not after {@code end}. */
  default LocalDate latestStartFor(LocalDate end) {
    var start = estimateOfStart(end);
    while (endFrom(start).isAfter(end)) {
      start = start.minusDays(1);
    }
    while (!endFrom(start.plusDays(1)).isAfter(end)) {
      start = start.plusDays(1);
    }
    return start;
  }

  /** A day near the one {@link #latestStartFor} looks for. */
  private LocalDate estimateOfStart(LocalDate end) {
    return switch (this) {
      case Days(int amount) -> end.minusDays(amount);
      case Months(int amount) -> end.minusMonths(amount);
      case WorkingDays(int amount) -> end.minusDays(amount * 7L / 5);
    };
  }

  /** Calendar days, all counted. */
  record Days(int amount) implements Span {
    public Days {
      check(amount);
    }

    @Override
    public LocalDate endFrom(LocalDate start) {
      return start.plusDays(amount);
    }
  }

  /**
   * Calendar months, from one day of the month to the same day of the month; where the last month
   * has no such day, to its last day (code de procédure civile, art. 641). The day that counts is
   * that of the event, the day before {@code start}: from 30 August, six months run to 28 or 29
   * February.
   */
  record Months(int amount) implements Span {
    public Months {
      check(amount);
    }

    @Override
    public LocalDate endFrom(LocalDate start) {
      return start.minusDays(1).plusMonths(amount).plusDays(1);
    }
  }

  /**
   * Working days: Monday to Friday, without the public holidays of France ({@link FrenchHolidays}).
   */
  record WorkingDays(int amount) implements Span {
    public WorkingDays {
      check(amount);
    }

    @Override
    public LocalDate endFrom(LocalDate start) {
      var end = start;
      for (int left = amount; left > 0; end = end.plusDays(1)) {
        if (FrenchHolidays.isWorkingDay(end)) {
          left--;
        }
      }
      return end;
    }
  }

  private static void check(int amount) {
    if (amount < 0 || amount > MAX) {
      throw new IllegalArgumentException(
          "A span is a number from 0 to %d, not %d".formatted(MAX, amount));
    }
  }
}
