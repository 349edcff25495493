package org.essor.projects.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What happens to a project that nobody changes. The page on personal data states these periods.
 *
 * @param reminderAfter how long after the last change its owners are reminded by mail, such as
 *     {@code 12m} (months) or {@code 1y}
 * @param archiveAfter how long after the last change it is archived, which any change undoes
 * @param eraseAfter how long after the last change it is erased for good
 */
@ConfigurationProperties("essor.projects")
public record ProjectSettings(
    @DefaultValue("12m") Period reminderAfter,
    @DefaultValue("18m") Period archiveAfter,
    @DefaultValue("24m") Period eraseAfter) {

  /** Nothing happens to a project before its team has known for this long that it will. */
  static final Duration WARNING = Duration.ofDays(30);

  public ProjectSettings {
    var never = Instant.EPOCH;
    if (!before(never, archiveAfter).isBefore(before(never, reminderAfter))
        || !before(never, eraseAfter).isBefore(before(never, archiveAfter))) {
      throw new IllegalArgumentException(
          "A project is reminded, then archived, then erased: each period of essor.projects is"
              + " longer than the one before");
    }
  }

  /** The moment that lies a period before another. */
  static Instant before(Instant now, Period period) {
    return now.atZone(ZoneOffset.UTC).minus(period).toInstant();
  }
}
