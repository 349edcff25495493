package org.essor.receipts;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Signs receipts with a private key Ed25519. Safe for several threads. */
public final class ReceiptSigner {

  private static final int LENGTH = 32;

  private final PrivateKey secret;
  private final ReceiptKey key;

  /**
   * Makes a signer.
   *
   * @param seed the private key, 32 bytes (RFC 8032, 5.1.5)
   */
  public ReceiptSigner(byte[] seed) {
    if (seed.length != LENGTH) {
      throw new IllegalArgumentException("A private key has 32 bytes, not " + seed.length);
    }
    try {
      this.secret =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.clone()));
      this.key = ReceiptKey.of(publicBytes(seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has Ed25519", e);
    }
  }

  /** The generator draws nothing but the private key, so that this one comes out with its half. */
  private static byte[] publicBytes(byte[] seed) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
    var encoded = generator.generateKeyPair().getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
  }

  public ReceiptKey key() {
    return key;
  }

  /** Signs a receipt: the same one always in the same way. */
  public SignedReceipt sign(Receipt receipt) {
    var header = SignedReceipt.header(key);
    var signature = Base64Url.encode(sign(SignedReceipt.signed(receipt, header)));
    return new SignedReceipt(receipt, header, key, signature);
  }

  byte[] sign(byte[] bytes) {
    try {
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(secret);
      signer.update(bytes);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot sign", e);
    }
  }

  private static final class Seed extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Seed(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] into) {
      System.arraycopy(bytes, 0, into, 0, into.length);
    }
  }
}
