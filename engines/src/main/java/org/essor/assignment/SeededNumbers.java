package org.essor.assignment;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers that anyone computes again from a seed: SHA-256 of the seed and a counter. */
final class SeededNumbers {

  private final String seed;
  private final AtomicLong counter = new AtomicLong();

  SeededNumbers(String seed) {
    this.seed = seed;
  }

  /** A whole number from 0 to below the bound. */
  long below(long bound) {
    try {
      var text = seed + "|" + counter.getAndIncrement();
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest).mod(BigInteger.valueOf(bound)).longValueExact();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
