package org.essor.credentials.proof;

import jakarta.json.JsonObject;
import org.essor.kernel.Ed25519;

/** A private key Ed25519 with its public half. Safe for several threads. */
public final class SigningKey {

  private final byte[] secret;
  private final Multikey key;

  /**
   * Makes one.
   *
   * @param secret 32 bytes (RFC 8032, 5.1.5)
   */
  public SigningKey(byte[] secret) {
    this.secret = secret.clone();
    this.key = Multikey.of(KeyKind.ED25519, Ed25519.publicKey(secret));
  }

  /**
   * Reads a pair of keys: the members {@code publicKeyMultibase}, and {@code privateKeyMultibase}
   * or {@code secretKeyMultibase}.
   *
   * @throws CredentialException {@code keys} where it is none, or the halves do not belong together
   */
  public static SigningKey read(JsonObject pair) {
    var secret = pair.getString("secretKeyMultibase", pair.getString("privateKeyMultibase", ""));
    try {
      var bytes = Multibase.decode(secret);
      if (KeyKind.ED25519.isSecret(bytes)) {
        return matching(new SigningKey(Multibase.withoutPrefix(bytes)), pair);
      }
    } catch (CredentialException | IllegalArgumentException _) {
      // Said below, without the key.
    }
    throw CredentialException.unreadable("keys");
  }

  private static SigningKey matching(SigningKey read, JsonObject pair) {
    var given = pair.getString("publicKeyMultibase", read.key().multibase());
    if (!given.equals(read.key().multibase())) {
      throw CredentialException.unreadable("keys");
    }
    return read;
  }

  public Multikey key() {
    return key;
  }

  byte[] sign(byte[] content) {
    return Ed25519.sign(secret, content);
  }
}
