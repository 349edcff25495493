package org.essor.calls;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essor.platform.Texts;

/**
 * What a clock on a wall shows, and the instants at which it does: one nearly always; none in the
 * hour that is skipped in spring; two in the hour that comes twice in autumn.
 */
public sealed interface WallTime {

  /** One instant. */
  record Once(Instant instant) implements WallTime {}

  /**
   * No instant.
   *
   * @param before the last minute that exists before it
   * @param after the first one after it
   */
  record Never(LocalDateTime before, LocalDateTime after) implements WallTime {}

  /** Two instants. */
  record Twice(Instant earlier, Instant later) implements WallTime {}

  /** Writes {@code mardi 3 mars 2027, 12 h 00 (heure de Paris)}, in the zone given. */
  static String say(ZonedDateTime when, Texts texts) {
    return texts.get(
        "calls.moment",
        texts.longDate(when.toLocalDate()),
        "%02d".formatted(when.getHour()),
        "%02d".formatted(when.getMinute()),
        name(when.getZone(), texts));
  }

  /** Writes {@code heure de Paris}, or the identifier of a zone that has no name. */
  static String name(ZoneId zone, Texts texts) {
    var key = "calls.zone." + zone.getId().toLowerCase(Locale.ROOT).replace('/', '.');
    return texts.has(key) ? texts.get(key) : zone.getId();
  }

  /** Reads a day as people write it: {@code 31/03/2027}, {@code 2027-03-31}. */
  static Optional<LocalDate> readDay(String text) {
    var french = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})").matcher(text);
    try {
      return Optional.of(
          french.matches()
              ? LocalDate.of(
                  Integer.parseInt(french.group(3)),
                  Integer.parseInt(french.group(2)),
                  Integer.parseInt(french.group(1)))
              : LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Reads a time as people write it: {@code 12:00}, {@code 12 h 00}, {@code 12 h}. */
  static Optional<LocalTime> readTime(String text) {
    var time = Pattern.compile("(\\d{1,2})\\h*(?:[h:]\\h*(\\d{2})?)").matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    try {
      var minutes = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
      return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), minutes));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Finds the instants of a local time, which has no seconds. */
  static WallTime of(LocalDateTime local, ZoneId zone) {
    var rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    return switch (offsets.size()) {
      case 1 -> new Once(local.toInstant(offsets.getFirst()));
      case 0 -> {
        var gap = rules.getTransition(local);
        yield new Never(gap.getDateTimeBefore().minusMinutes(1), gap.getDateTimeAfter());
      }
      default -> new Twice(local.toInstant(offsets.getFirst()), local.toInstant(offsets.getLast()));
    };
  }
}
