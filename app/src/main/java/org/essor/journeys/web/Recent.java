package org.essor.journeys.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What was made lately, kept in memory to be given again. Everything is forgotten at once when it
 * is too much, or when the first of it is too old. Safe for concurrent use.
 */
final class Recent<K, V> {

  static final int MOST = 1_000;
  static final Duration LIFE = Duration.ofMinutes(10);

  private final Clock clock;
  private final AtomicReference<Batch<K, V>> batch;

  private record Batch<K, V>(Instant end, Map<K, V> made) {}

  Recent(Clock clock) {
    this.clock = clock;
    this.batch = new AtomicReference<>(begin());
  }

  private Batch<K, V> begin() {
    return new Batch<>(clock.instant().plus(LIFE), new ConcurrentHashMap<>());
  }

  /** Gives what was made for the key, or makes it. */
  V get(K key, Supplier<V> make) {
    var made = current().made();
    var known = made.get(key);
    if (known != null) {
      return known;
    }
    var value = make.get();
    made.put(key, value);
    return value;
  }

  private Batch<K, V> current() {
    return batch.updateAndGet(held -> isOver(held) ? begin() : held);
  }

  private boolean isOver(Batch<K, V> held) {
    return held.made().size() >= MOST || clock.instant().isAfter(held.end());
  }
}
