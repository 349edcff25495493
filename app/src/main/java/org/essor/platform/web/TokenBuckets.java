package org.essor.platform.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * One bucket of tokens for each client: it begins full, each request takes one, and it fills again
 * at an even pace. Safe for concurrent use.
 *
 * <p>A full bucket says nothing, so it need not be kept: full ones are dropped whenever many are
 * held.
 */
final class TokenBuckets {

  private static final int MANY = 50_000;
  private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

  private final int capacity;
  private final LongSupplier nanoClock;
  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * Makes buckets that fill in one minute.
   *
   * @param capacity the tokens of a full bucket, {@code > 0}
   * @param nanoClock a clock that only goes forward, in nanoseconds
   */
  TokenBuckets(int capacity, LongSupplier nanoClock) {
    this.capacity = capacity;
    this.nanoClock = nanoClock;
  }

  /**
   * Takes a token.
   *
   * @return zero where there was one, else the time until there is one
   */
  Duration take(String client) {
    var now = nanoClock.getAsLong();
    if (buckets.size() > MANY) {
      buckets.values().removeIf(held -> held.at(now, capacity).tokens >= capacity);
    }
    var bucket =
        buckets.compute(client, (_, held) -> held == null ? full(now) : afterOne(held, now));
    return bucket.refused
        ? Duration.ofNanos((long) Math.ceil((1 - bucket.tokens) * NANOS_PER_MINUTE / capacity))
        : Duration.ZERO;
  }

  private Bucket full(long now) {
    return new Bucket(capacity - 1.0, now, false);
  }

  /** A refused request takes nothing. */
  private Bucket afterOne(Bucket held, long now) {
    var filled = held.at(now, capacity);
    return filled.tokens < 1
        ? new Bucket(filled.tokens, now, true)
        : new Bucket(filled.tokens - 1, now, false);
  }

  private record Bucket(double tokens, long since, boolean refused) {

    Bucket at(long now, int capacity) {
      var gained = (now - since) * capacity / NANOS_PER_MINUTE;
      return new Bucket(Math.min(capacity, tokens + gained), now, false);
    }
  }
}
