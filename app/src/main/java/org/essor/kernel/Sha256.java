package org.essor.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints (FIPS 180-4, SHA-256): 32 bytes, or 64 hexadecimal digits in small letters. */
public final class Sha256 {

  private Sha256() {}

  /** Begins a fingerprint that is fed piece by piece; not safe for several threads. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  public static byte[] of(byte[] content) {
    return start().digest(content);
  }

  public static String hex(byte[] content) {
    return HexFormat.of().formatHex(of(content));
  }

  /** Reads to the end, in pieces; does not close. */
  public static String hex(InputStream content) throws IOException {
    var reading = new DigestInputStream(content, start());
    reading.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(reading.getMessageDigest().digest());
  }
}
