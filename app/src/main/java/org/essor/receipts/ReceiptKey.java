package org.essor.receipts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.essor.kernel.Ed25519;
import org.essor.kernel.Sha256;

/**
 * A public key for signatures Ed25519 (RFC 8032), written as a JSON Web Key (RFC 8037).
 *
 * @param x the 32 bytes of the key in base64url, as in the member {@code x}
 */
public record ReceiptKey(String x) {

  /**
   * Reads a key.
   *
   * @throws InvalidReceiptException {@code key} where it is none
   */
  public ReceiptKey {
    if (decoded(x).length != Ed25519.KEY_LENGTH) {
      throw new InvalidReceiptException("key");
    }
  }

  static ReceiptKey of(byte[] bytes) {
    return new ReceiptKey(Base64Url.encode(bytes));
  }

  private static byte[] decoded(String x) {
    try {
      return Base64.getUrlDecoder().decode(x);
    } catch (IllegalArgumentException e) {
      throw new InvalidReceiptException("key", e);
    }
  }

  /** Its name: the thumbprint of the key (RFC 7638, RFC 8037 appendix A.3). */
  public String id() {
    var members = CanonicalJson.write(members()).getBytes(StandardCharsets.UTF_8);
    return Base64Url.encode(Sha256.of(members));
  }

  /** The members that make it: {@code crv}, {@code kty}, {@code x}. */
  public Map<String, String> members() {
    return new TreeMap<>(Map.of("kty", "OKP", "crv", "Ed25519", "x", x));
  }

  /** True where the signature is of these bytes, by the holder of this key. */
  boolean verifies(byte[] signed, byte[] signature) {
    return Ed25519.verifies(decoded(x), signed, signature);
  }
}
