package org.essor.credentials.proof;

import java.util.Optional;
import org.essor.kernel.Ed25519;

/**
 * A public key (Controlled Identifiers, 2.2.2, Multikey).
 *
 * @param multibase its kind and its bytes in base 58, such as {@code z6Mk…}
 */
public record Multikey(String multibase) {

  private static final String DID_KEY = "did:key:";

  /**
   * Reads a key.
   *
   * @throws CredentialException {@code key} where it is none of a known kind
   */
  public Multikey {
    if (KeyKind.ofPublic(Multibase.decode(multibase)).isEmpty()) {
      throw CredentialException.notAuthentic("key", multibase);
    }
  }

  /** The key of these bytes, without a prefix. */
  static Multikey of(KeyKind kind, byte[] bytes) {
    return new Multikey(Multibase.encode(kind.prefixed(bytes)));
  }

  /**
   * The key that a verification method {@code did:key:KEY#KEY} holds in its very name.
   *
   * @throws CredentialException where it begins so and holds no key
   */
  static Optional<Multikey> ofDidKey(String method) {
    if (!method.startsWith(DID_KEY)) {
      return Optional.empty();
    }
    var key = new Multikey(method.substring(DID_KEY.length()).replaceFirst("#.*", ""));
    if (!method.equals(key.method())) {
      throw CredentialException.notAuthentic("key", method);
    }
    return Optional.of(key);
  }

  public KeyKind kind() {
    return KeyKind.ofPublic(Multibase.decode(multibase)).orElseThrow();
  }

  /** Who holds it, as {@code did:key}. */
  public String did() {
    return DID_KEY + multibase;
  }

  /** The name of the key itself, as {@code did:key}. */
  public String method() {
    return did() + "#" + multibase;
  }

  /** Its bytes, without a prefix. */
  public byte[] bytes() {
    return Multibase.withoutPrefix(Multibase.decode(multibase));
  }

  /** True where the signature is of these bytes, by the holder of this key. */
  boolean verifies(byte[] content, byte[] signature) {
    var kind = kind();
    return kind == KeyKind.ED25519
        ? Ed25519.verifies(bytes(), content, signature)
        : EllipticCurve.verifies(kind, bytes(), content, signature);
  }
}
