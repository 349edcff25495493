package org.essor.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * An intake round (relève): applications are taken from an instant until another, both in whole
 * seconds.
 *
 * @param number from 1, in the order of the call
 * @param opensAt the first instant at which one may be submitted
 * @param closesAt the first instant at which it is closed; what is said to applicants
 * @param grace how long after it one is taken still, said nowhere beforehand: zero for most
 * @param zone the one that its dates are written in ("heure de Paris")
 */
public record Round(int number, Instant opensAt, Instant closesAt, Duration grace, ZoneId zone) {

  private static final Duration LONGEST_GRACE = Duration.ofDays(7);

  public Round {
    opensAt = opensAt.truncatedTo(ChronoUnit.SECONDS);
    closesAt = closesAt.truncatedTo(ChronoUnit.SECONDS);
    if (number < 1 || !opensAt.isBefore(closesAt)) {
      throw new IllegalArgumentException("Closes before it opens: round " + number);
    }
    if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
      throw new IllegalArgumentException("Not a grace period of at most 7 days: " + grace);
    }
  }

  /** True in {@code [opensAt, closesAt)}: what pages say. */
  public boolean isOpen(Instant now) {
    return !now.isBefore(opensAt) && now.isBefore(closesAt);
  }

  /** True in {@code [opensAt, closesAt + grace)}: what decides on a submission. */
  public boolean accepts(Instant now) {
    return !now.isBefore(opensAt) && now.isBefore(end());
  }

  /** The first instant at which nothing is taken any more. */
  public Instant end() {
    return closesAt.plus(grace);
  }

  public ZonedDateTime opening() {
    return opensAt.atZone(zone);
  }

  public ZonedDateTime closing() {
    return closesAt.atZone(zone);
  }

  /** True where one instant would belong to both. */
  public boolean overlaps(Round other) {
    return opensAt.isBefore(other.end()) && other.opensAt.isBefore(end());
  }
}
