package org.essor.roadmap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days from {@code start}, included, to {@code end}, excluded. Empty where both are the same day.
 *
 * @throws IllegalArgumentException where the end is before the start
 */
public record Interval(LocalDate start, LocalDate end) {

  public Interval {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("%s is before %s".formatted(end, start));
    }
  }

  public long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  /** Returns the last day of the interval, as people say it; its start where it is empty. */
  public LocalDate lastDay() {
    return end.isEqual(start) ? start : end.minusDays(1);
  }
}
