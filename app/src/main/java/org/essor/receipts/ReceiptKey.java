package org.essor.receipts;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.essor.kernel.Sha256;

/**
 * A public key for signatures Ed25519 (RFC 8032), written as a JSON Web Key (RFC 8037).
 *
 * @param x the 32 bytes of the key in base64url, as in the member {@code x}
 */
public record ReceiptKey(String x) {

  private static final int LENGTH = 32;
  private static final int SIGN = 0x80;

  /**
   * Reads a key.
   *
   * @throws InvalidReceiptException {@code key} where it is none
   */
  public ReceiptKey {
    if (decoded(x).length != LENGTH) {
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
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey());
      verifier.update(signed);
      return verifier.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  /** Little-endian; the highest bit is the sign of the other coordinate (RFC 8032, 5.1.2). */
  private PublicKey publicKey() throws GeneralSecurityException {
    var bytes = decoded(x);
    var odd = (bytes[LENGTH - 1] & SIGN) != 0;
    bytes[LENGTH - 1] &= (byte) ~SIGN;
    var point = new EdECPoint(odd, new BigInteger(1, reversed(bytes)));
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
  }

  private static byte[] reversed(byte[] bytes) {
    var reversed = Arrays.copyOf(bytes, bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
