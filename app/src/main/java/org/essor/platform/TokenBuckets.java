package org.essor.platform;

import java.time.Duration;
import java.util.Arrays;
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
public final class TokenBuckets {

  private static final int MANY = 50_000;
  private static final int GROUPS_OF_A_NETWORK = 4;

  private final int capacity;
  private final double nanosToFill;
  private final LongSupplier nanoClock;
  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * Makes buckets.
   *
   * @param capacity the tokens of a full bucket, {@code > 0}
   * @param toFill how long an empty one takes to be full
   * @param nanoClock a clock that only goes forward, in nanoseconds
   */
  public TokenBuckets(int capacity, Duration toFill, LongSupplier nanoClock) {
    this.capacity = capacity;
    this.nanosToFill = toFill.toNanos();
    this.nanoClock = nanoClock;
  }

  /**
   * Takes a token.
   *
   * @return zero where there was one, else the time until there is one
   */
  public Duration take(String client) {
    var now = nanoClock.getAsLong();
    if (buckets.size() > MANY) {
      buckets.values().removeIf(held -> filled(held, now) >= capacity);
    }
    var bucket =
        buckets.compute(client, (_, held) -> held == null ? full(now) : afterOne(held, now));
    return bucket.refused
        ? Duration.ofNanos((long) Math.ceil((1 - bucket.tokens) * nanosToFill / capacity))
        : Duration.ZERO;
  }

  /**
   * The network of an address, which stands for a client: one of IPv6 holds a whole /64, its first
   * four groups.
   */
  public static String networkOf(String address) {
    var groups = address.split(":");
    return groups.length <= GROUPS_OF_A_NETWORK
        ? address
        : String.join(":", Arrays.copyOf(groups, GROUPS_OF_A_NETWORK));
  }

  private Bucket full(long now) {
    return new Bucket(capacity - 1.0, now, false);
  }

  /** A refused request takes nothing. */
  private Bucket afterOne(Bucket held, long now) {
    var tokens = filled(held, now);
    return tokens < 1 ? new Bucket(tokens, now, true) : new Bucket(tokens - 1, now, false);
  }

  private double filled(Bucket held, long now) {
    return Math.min(capacity, held.tokens + (now - held.since) * capacity / nanosToFill);
  }

  private record Bucket(double tokens, long since, boolean refused) {}
}
