package org.essor.credentials.proof;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A credential that is what its signers signed, and holds at this time.
 *
 * @param seals all its signatures; at least one
 */
public record Verified(JsonObject credential, List<Seal> seals) {

  public Verified {
    seals = List.copyOf(seals);
  }

  /** Who issued it; empty where it does not say so. */
  public String issuer() {
    return Claims.issuer(credential).orElse("");
  }

  /** What it is called; its last type where it has no name. */
  public String name() {
    return Json.text(credential, "name").orElseGet(() -> Json.texts(credential, "type").getLast());
  }

  public Optional<Instant> validFrom() {
    return Claims.validFrom(credential);
  }

  public Optional<Instant> validUntil() {
    return Claims.validUntil(credential);
  }

  /** True where it says that it may be revoked. */
  public boolean hasStatus() {
    return credential.containsKey("credentialStatus");
  }
}
