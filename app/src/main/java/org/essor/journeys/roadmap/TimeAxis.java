package org.essor.journeys.roadmap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A time axis of whole months, with a tick every so many months.
 *
 * @param from the first day of its first month
 * @param to the first day after its last month
 * @param monthsPerTick 1, 2, 3, 6, 12 or a multiple of 12
 */
record TimeAxis(LocalDate from, LocalDate to, int monthsPerTick) {

  /** The shortest axis: a plan of a week is still shown among its months. */
  private static final int SHORTEST_MONTHS = 3;

  private static final List<Integer> TICKS = List.of(1, 2, 3, 6);

  /** Returns the axis that holds these days and has at most {@code maxTicks} ticks. */
  static TimeAxis around(LocalDate first, LocalDate last, int maxTicks) {
    var from = first.withDayOfMonth(1);
    var months = Math.max(SHORTEST_MONTHS, ChronoUnit.MONTHS.between(from, last) + 1);
    var perTick =
        Stream.concat(TICKS.stream(), IntStream.iterate(12, years -> years + 12).boxed())
            .filter(candidate -> months <= (long) candidate * maxTicks)
            .findFirst()
            .orElseThrow();
    return new TimeAxis(from, from.plusMonths(months), perTick);
  }

  List<LocalDate> ticks() {
    return Stream.iterate(from, tick -> tick.plusMonths(monthsPerTick))
        .takeWhile(tick -> tick.isBefore(to))
        .toList();
  }

  /** Writes {@code avr.}, {@code Apr}. */
  static String month(LocalDate tick, Locale language) {
    return DateTimeFormatter.ofPattern("MMM", language).format(tick);
  }

  /** Whether a tick is the first of all or the first of its year: where the year is written. */
  boolean startsYear(LocalDate tick) {
    return tick.isEqual(from) || tick.minusMonths(monthsPerTick).getYear() != tick.getYear();
  }

  /** Returns where a day begins, from 0 at {@code from} to 1 at {@code to}. */
  double position(LocalDate day) {
    return (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
  }
}
