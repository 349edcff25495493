package org.essor.credentials.proof;

import jakarta.json.JsonObject;

/**
 * What a proof says beside its value.
 *
 * @param created when it is made, such as {@code 2026-11-22T10:00:00Z}
 * @param method the name of the key
 * @param purpose for what, {@code assertionMethod} for a credential
 */
public record ProofOptions(Suite suite, String created, String method, String purpose) {

  /** The purpose of whoever issues a credential. */
  public static final String ASSERTION = "assertionMethod";

  /** As the members of a proof of this document. */
  public JsonObject of(JsonObject document) {
    var members = Json.PROVIDER.createObjectBuilder();
    if (suite.isNamedByType()) {
      members.add("type", suite.id());
    } else {
      members.add("type", Suite.TYPE).add("cryptosuite", suite.id());
    }
    members.add("created", created).add("verificationMethod", method).add("proofPurpose", purpose);
    var context = document.get(DataIntegrity.CONTEXT);
    return context == null ? members.build() : members.add(DataIntegrity.CONTEXT, context).build();
  }
}
