package org.essor.certification.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.essor.certification.Session;
import org.essor.platform.Texts;

/** Says instants and durations as the clock on the wall does. */
record Moments(Texts texts) {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final long SECONDS = 60;

  String dateTime(Instant at) {
    return texts.dateTime(at.atZone(PARIS));
  }

  /** The hour alone: {@code 14:05}. */
  String hour(Instant at) {
    return at.atZone(PARIS).format(DateTimeFormatter.ofPattern("HH:mm"));
  }

  /** The hour with its seconds, for a record. */
  String exactly(Instant at) {
    return at.atZone(PARIS).format(DateTimeFormatter.ofPattern("HH:mm:ss"));
  }

  /** A time in hours and minutes, up to the full minute. */
  String length(Duration time) {
    long minutes = (Math.max(0, time.toSeconds()) + SECONDS - 1) / SECONDS;
    return minutes < SECONDS
        ? texts.get("certification.minutes", minutes)
        : texts.get("certification.hours", minutes / SECONDS, minutes % SECONDS);
  }

  /** When a session may be opened, and until when one may begin. */
  String span(Session session) {
    var plan = session.plan();
    return texts.get("certification.span", dateTime(plan.opens()), dateTime(plan.closes()));
  }
}
