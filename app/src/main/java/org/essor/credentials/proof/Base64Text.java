package org.essor.credentials.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bytes as text without padding (RFC 4648, section 5). */
final class Base64Text {

  private Base64Text() {}

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads it back.
   *
   * @throws CredentialException {@code base64} where it is no such text
   */
  static byte[] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw CredentialException.notAuthentic("base64");
    }
  }
}
