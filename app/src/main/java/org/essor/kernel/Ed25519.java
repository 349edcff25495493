package org.essor.kernel;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Signatures Ed25519 (RFC 8032) over keys that are plain bytes, by the Java platform itself. */
public final class Ed25519 {

  /** How many bytes a private key has, and a public one. */
  public static final int KEY_LENGTH = 32;

  private static final String ALGORITHM = "Ed25519";
  private static final int SIGN = 0x80;

  private Ed25519() {}

  /**
   * Returns the public half of a private key.
   *
   * @param secret 32 bytes (RFC 8032, 5.1.5)
   */
  public static byte[] publicKey(byte[] secret) {
    try {
      // The generator draws nothing but the private key, so that this one comes out with its half.
      var generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new Drawn(checked(secret)));
      var encoded = generator.generateKeyPair().getPublic().getEncoded();
      return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has Ed25519", e);
    }
  }

  /** Signs: the same bytes always in the same way. */
  public static byte[] sign(byte[] secret, byte[] content) {
    try {
      var key = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, checked(secret).clone());
      var signer = Signature.getInstance(ALGORITHM);
      signer.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(key));
      signer.update(content);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot sign", e);
    }
  }

  /** True where the signature is of these bytes, by the holder of this public key. */
  public static boolean verifies(byte[] key, byte[] content, byte[] signature) {
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(publicPoint(checked(key)));
      verifier.update(content);
      return verifier.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static byte[] checked(byte[] key) {
    if (key.length != KEY_LENGTH) {
      throw new IllegalArgumentException("A key has 32 bytes, not " + key.length);
    }
    return key;
  }

  /** Little-endian; the highest bit is the sign of the other coordinate (RFC 8032, 5.1.2). */
  private static PublicKey publicPoint(byte[] key) throws GeneralSecurityException {
    var bytes = reversed(key);
    var odd = (bytes[0] & SIGN) != 0;
    bytes[0] &= (byte) ~SIGN;
    var point = new EdECPoint(odd, new BigInteger(1, bytes));
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
  }

  private static byte[] reversed(byte[] bytes) {
    var reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private static final class Drawn extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Drawn(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] into) {
      System.arraycopy(bytes, 0, into, 0, into.length);
    }
  }
}
