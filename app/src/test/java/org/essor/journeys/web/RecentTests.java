package org.essor.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTests {

  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final Recent<Integer, Integer> recent = new Recent<>(clock);
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void givesAgainWhatItMade() {
    assertThat(recent.get(1, made::incrementAndGet)).isEqualTo(1);
    assertThat(recent.get(1, made::incrementAndGet)).isEqualTo(1);
    assertThat(recent.get(2, made::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void forgetsWhatIsOld() {
    recent.get(1, made::incrementAndGet);
    now = now.plus(Recent.LIFE).plusSeconds(1);
    assertThat(recent.get(1, made::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void forgetsWhenItHoldsTooMuch() {
    for (int key = 0; key < Recent.MOST; key++) {
      recent.get(key, made::incrementAndGet);
    }
    assertThat(recent.get(0, made::incrementAndGet)).isEqualTo(Recent.MOST + 1);
  }
}
