package org.essor.credentials.proof;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of keys (Controlled Identifiers, 2.2.2): the two bytes that begin a public and a
 * private one, and how many bytes follow in a public one.
 */
public enum KeyKind {
  ED25519(0xed01, 0x8026, 32, "SHA-256", "EdDSA"),
  P256(0x8024, 0x8626, 33, "SHA-256", "ES256"),
  P384(0x8124, 0x8726, 49, "SHA-384", "ES384");

  private final int publicPrefix;
  private final int secretPrefix;
  private final int length;
  private final String hash;
  private final String jwtAlgorithm;

  KeyKind(int publicPrefix, int secretPrefix, int length, String hash, String jwtAlgorithm) {
    this.publicPrefix = publicPrefix;
    this.secretPrefix = secretPrefix;
    this.length = length;
    this.hash = hash;
    this.jwtAlgorithm = jwtAlgorithm;
  }

  /** The kind of a public key with its prefix; none where it is unknown or has a wrong length. */
  static Optional<KeyKind> ofPublic(byte[] prefixed) {
    return Arrays.stream(values())
        .filter(kind -> prefixed.length == kind.length + 2)
        .filter(kind -> prefix(prefixed) == kind.publicPrefix)
        .findFirst();
  }

  /** True where these bytes are a private key of this kind, with its prefix. */
  boolean isSecret(byte[] prefixed) {
    return prefixed.length > 2 && prefix(prefixed) == secretPrefix;
  }

  private static int prefix(byte[] bytes) {
    return Byte.toUnsignedInt(bytes[0]) << Byte.SIZE | Byte.toUnsignedInt(bytes[1]);
  }

  byte[] prefixed(byte[] key) {
    var prefixed = new byte[key.length + 2];
    prefixed[0] = (byte) (publicPrefix >> Byte.SIZE);
    prefixed[1] = (byte) publicPrefix;
    System.arraycopy(key, 0, prefixed, 2, key.length);
    return prefixed;
  }

  /** What is hashed with it before it signs (VC Data Integrity ECDSA, 3). */
  String hash() {
    return hash;
  }

  /** Its name in a JSON Web Signature (RFC 8037, RFC 7518). */
  String jwtAlgorithm() {
    return jwtAlgorithm;
  }
}
