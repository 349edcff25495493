package org.essor.credentials.proof;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Ways to sign a JSON object within itself: VC Data Integrity EdDSA 1.0 (3.2, 3.3) and its
 * predecessor, VC Data Integrity ECDSA 1.0 (3.2, 3.3).
 */
public enum Suite {
  EDDSA_RDFC_2022("eddsa-rdfc-2022", true, Set.of(KeyKind.ED25519)),
  EDDSA_JCS_2022("eddsa-jcs-2022", false, Set.of(KeyKind.ED25519)),
  /** Named by the type of its proofs rather than by their suite. */
  ED25519_SIGNATURE_2020("Ed25519Signature2020", true, Set.of(KeyKind.ED25519)),
  ECDSA_RDFC_2019("ecdsa-rdfc-2019", true, Set.of(KeyKind.P256, KeyKind.P384)),
  ECDSA_JCS_2019("ecdsa-jcs-2019", false, Set.of(KeyKind.P256, KeyKind.P384));

  static final String TYPE = "DataIntegrityProof";

  private final String id;
  private final boolean linkedData;
  private final Set<KeyKind> kinds;

  Suite(String id, boolean linkedData, Set<KeyKind> kinds) {
    this.id = id;
    this.linkedData = linkedData;
    this.kinds = kinds;
  }

  /** The suite of this name. */
  public static Optional<Suite> find(String id) {
    return Arrays.stream(values()).filter(suite -> suite.id.equals(id)).findFirst();
  }

  /**
   * The suite of a proof.
   *
   * @throws CredentialException {@code suite} where it is none of these
   */
  static Suite of(JsonObject proof) {
    var type = Json.text(proof, "type").orElse("");
    var name = type.equals(TYPE) ? Json.text(proof, "cryptosuite").orElse("") : type;
    return find(name)
        .filter(suite -> suite.isNamedByType() == !type.equals(TYPE))
        .orElseThrow(() -> CredentialException.unreadable("suite", name));
  }

  /** Its name, such as {@code eddsa-rdfc-2022}. */
  public String id() {
    return id;
  }

  boolean isNamedByType() {
    return this == ED25519_SIGNATURE_2020;
  }

  /** True where what is signed is what the object means as RDF, and not its text. */
  boolean isLinkedData() {
    return linkedData;
  }

  boolean takes(KeyKind kind) {
    return kinds.contains(kind);
  }
}
