package org.essor.receipts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bytes as text for addresses and JSON, without padding (RFC 7515, section 2). */
final class Base64Url {

  private Base64Url() {}

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }
}
