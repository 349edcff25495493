package org.essor.projects.web;

import java.time.Instant;
import java.time.LocalDate;
import org.essor.kernel.Paris;
import org.essor.platform.Texts;

/** Says when, in Paris. */
record Moments(Texts texts) {

  /** Writes {@code 3 mars 2027 à 12 h 00}. */
  String when(Instant instant) {
    var there = instant.atZone(Paris.ZONE);
    return texts.get(
        "projects.when",
        texts.date(there.toLocalDate()),
        "%02d".formatted(there.getHour()),
        "%02d".formatted(there.getMinute()));
  }

  String day(Instant instant) {
    return texts.date(dayOf(instant));
  }

  static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, Paris.ZONE);
  }
}
