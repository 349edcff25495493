package org.essor.calls;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

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
