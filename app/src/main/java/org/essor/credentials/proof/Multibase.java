package org.essor.credentials.proof;

import java.math.BigInteger;
import java.util.Arrays;

/** Bytes as text in base 58, with the letter {@code z} before (Controlled Identifiers, 2.4). */
final class Multibase {

  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

  /** Longer than any key or signature here: decoding takes the square of the length. */
  private static final int LONGEST = 500;

  private Multibase() {}

  static String encode(byte[] bytes) {
    var digits = new StringBuilder();
    for (var rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(BASE)) {
      digits.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      digits.append(ALPHABET.charAt(0));
    }
    return digits.append('z').reverse().toString();
  }

  /**
   * Reads it back.
   *
   * @throws CredentialException {@code multibase} where it is no such text
   */
  static byte[] decode(String text) {
    if (!text.startsWith("z") || text.length() > LONGEST) {
      throw CredentialException.notAuthentic("multibase", text);
    }
    var number = BigInteger.ZERO;
    int zeros = 0;
    for (int i = 1; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0) {
        throw CredentialException.notAuthentic("multibase", text);
      }
      zeros += digit == 0 && zeros == i - 1 ? 1 : 0;
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    return bytes(number, zeros);
  }

  private static byte[] bytes(BigInteger number, int zeros) {
    if (number.signum() == 0) {
      return new byte[zeros];
    }
    var magnitude = number.toByteArray();
    int sign = magnitude[0] == 0 ? 1 : 0;
    var bytes = new byte[zeros + magnitude.length - sign];
    System.arraycopy(magnitude, sign, bytes, zeros, magnitude.length - sign);
    return bytes;
  }

  /** The bytes after a prefix of two bytes. */
  static byte[] withoutPrefix(byte[] bytes) {
    return Arrays.copyOfRange(bytes, 2, bytes.length);
  }
}
