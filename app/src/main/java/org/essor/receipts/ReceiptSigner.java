package org.essor.receipts;

import org.essor.kernel.Ed25519;

/** Signs receipts with a private key Ed25519. Safe for several threads. */
public final class ReceiptSigner {

  private final byte[] secret;
  private final ReceiptKey key;

  /**
   * Makes a signer.
   *
   * @param seed the private key, 32 bytes (RFC 8032, 5.1.5)
   */
  public ReceiptSigner(byte[] seed) {
    this.secret = seed.clone();
    this.key = ReceiptKey.of(Ed25519.publicKey(seed));
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
    return Ed25519.sign(secret, bytes);
  }
}
