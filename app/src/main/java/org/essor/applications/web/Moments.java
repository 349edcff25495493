package org.essor.applications.web;

import java.time.Instant;
import java.time.ZoneId;
import org.essor.calls.Round;
import org.essor.calls.WallTime;
import org.essor.kernel.Paris;
import org.essor.platform.Texts;

/** Says when, with the zone that it is said in. */
record Moments(Texts texts) {

  /** Writes {@code 3 mars 2027 à 12 h 00 (heure de Paris)}. */
  String when(Instant instant) {
    return when(instant, Paris.ZONE);
  }

  String closing(Round round) {
    return when(round.closesAt(), round.zone());
  }

  String opening(Round round) {
    return when(round.opensAt(), round.zone());
  }

  /** Writes the same in another zone. */
  String when(Instant instant, ZoneId zone) {
    var there = instant.atZone(zone);
    return texts.get(
        "applications.when",
        texts.date(there.toLocalDate()),
        "%02d".formatted(there.getHour()),
        "%02d".formatted(there.getMinute()),
        zone(zone));
  }

  /** Writes {@code heure de Paris}, or the name of another zone. */
  String zone(ZoneId zone) {
    return WallTime.name(zone, texts);
  }

  /** Writes {@code 3 mars 2027}, as it is in Paris. */
  String day(Instant instant) {
    return texts.date(instant.atZone(Paris.ZONE).toLocalDate());
  }

  /** Writes {@code 3 mars 2027, 12 h 00}, as it is in Paris. */
  String shortly(Instant instant) {
    var there = instant.atZone(Paris.ZONE);
    return texts.get(
        "applications.when.short",
        texts.date(there.toLocalDate()),
        "%02d".formatted(there.getHour()),
        "%02d".formatted(there.getMinute()));
  }
}
