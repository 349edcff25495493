package org.essor.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.essor.kernel.PersonId;
import org.essor.kernel.Sha256;

/**
 * The fingerprint of an entry: SHA-256 over the fingerprint of the entry before it, then each
 * column in its order, as its length in bytes (four bytes, big-endian; -1 where there is no value)
 * and its bytes. Numbers are eight bytes, big-endian; times are microseconds since 2000-01-01 UTC;
 * texts are UTF-8.
 *
 * <p>That is how PostgreSQL itself writes a row in its binary copy format, so that a verification
 * hashes what it reads, as it is.
 */
final class ChainHash {

  static final int LENGTH = 32;

  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int UUID_LENGTH = 16;
  private static final byte[] NOTHING = ByteBuffer.allocate(4).putInt(-1).array();

  private ChainHash() {}

  static byte[] of(byte[] previous, StoredEntry entry) {
    var digest = Sha256.start();
    digest.update(previous);
    add(digest, number(entry.number()));
    add(digest, number(EPOCH.until(entry.at(), ChronoUnit.MICROS)));
    add(digest, entry.action().getBytes(StandardCharsets.UTF_8));
    add(digest, entry.subject().getBytes(StandardCharsets.UTF_8));
    add(digest, entry.actor().map(PersonId::value));
    add(digest, entry.details().getBytes(StandardCharsets.UTF_8));
    return digest.digest();
  }

  private static void add(MessageDigest digest, Optional<UUID> value) {
    value.ifPresentOrElse(
        uuid -> add(digest, bytes(uuid)), () -> digest.update(NOTHING, 0, NOTHING.length));
  }

  private static void add(MessageDigest digest, byte[] value) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
    digest.update(value);
  }

  private static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  private static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(UUID_LENGTH)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }
}
