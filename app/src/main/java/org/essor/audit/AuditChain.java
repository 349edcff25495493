package org.essor.audit;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.essor.kernel.Sha256;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads the whole chain and computes each fingerprint again from the one before it.
 *
 * <p>The rows come in PostgreSQL's binary copy format, whose bytes are those that were hashed: none
 * is taken apart. What was cut off at the end leaves no trace in what remains: note the number and
 * the fingerprint of the last entry elsewhere from time to time.
 */
public final class AuditChain {

  private static final int HASH_LENGTH = 32;
  private static final int FIELD_COUNT = Short.BYTES;
  private static final int HASH_FIELD = Integer.BYTES + HASH_LENGTH;
  private static final int NUMBER_AT = FIELD_COUNT + Integer.BYTES;

  /** Signature (11 bytes), flags (4) and the length of an extension that is empty (4). */
  private static final int HEADER = 19;

  private static final String COPY =
      "copy (select number, at, action, subject, actor, details, hash from audit.entry order by number)"
          + " to stdout (format binary)";

  private final MessageDigest digest;
  private final byte[] previous = new byte[HASH_LENGTH];
  private final byte[] computed = new byte[HASH_LENGTH];

  /**
   * What was found.
   *
   * @param entries how many entries are as they were written, from the first one on
   * @param firstBroken the number of the first entry that is missing or changed, empty where none
   *     is
   * @param lastHash the fingerprint of the last entry that is as it was written, in hexadecimal
   */
  public record Verification(long entries, OptionalLong firstBroken, String lastHash) {}

  private AuditChain() {
    this.digest = Sha256.start();
  }

  /** Verifies all entries, up to the first one that is broken. */
  public static Verification verify(Connection connection) throws SQLException {
    try {
      return new AuditChain()
          .verify(connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY));
    } catch (DigestException e) {
      throw new IllegalStateException("32 bytes hold a SHA-256", e);
    }
  }

  /** Reads to the end even so: a copy that is cancelled spoils the connection's transaction. */
  private Verification verify(CopyOut copy) throws SQLException, DigestException {
    var entries = 0L;
    var broken = OptionalLong.empty();
    var skip = HEADER;
    for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
      if (row.length - skip > FIELD_COUNT && broken.isEmpty()) {
        if (isNext(row, skip, entries + 1)) {
          entries++;
        } else {
          broken = OptionalLong.of(entries + 1);
        }
      }
      skip = 0;
    }
    return new Verification(entries, broken, HexFormat.of().formatHex(previous));
  }

  /** True where the row is the entry of this number and its fingerprint is right. */
  private boolean isNext(byte[] row, int start, long number) throws DigestException {
    var hashAt = row.length - HASH_LENGTH;
    digest.update(previous);
    digest.update(row, start + FIELD_COUNT, row.length - HASH_FIELD - start - FIELD_COUNT);
    digest.digest(computed, 0, HASH_LENGTH);
    var right =
        ByteBuffer.wrap(row).getLong(start + NUMBER_AT) == number
            && Arrays.equals(computed, 0, HASH_LENGTH, row, hashAt, row.length);
    if (right) {
      System.arraycopy(computed, 0, previous, 0, HASH_LENGTH);
    }
    return right;
  }
}
