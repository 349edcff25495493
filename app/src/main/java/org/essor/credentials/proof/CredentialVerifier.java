package org.essor.credentials.proof;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Verifies credentials: each of their signatures, and that they hold at this time. Whether one was
 * revoked is asked elsewhere.
 *
 * @param now the instant at which it must hold
 */
public record CredentialVerifier(Keys keys, Instant now) {

  /**
   * Verifies a file.
   *
   * @throws CredentialException where it is not accepted, and why
   */
  public Verified verify(CredentialFile file) {
    var seals = file.token().map(this::sealed).map(List::of).orElseGet(() -> sealed(file));
    checkTimes(file.credential());
    return new Verified(file.credential(), seals);
  }

  private Seal sealed(CredentialToken token) {
    var method = token.method();
    if (!token.isSignedBy(key(method))) {
      throw CredentialException.notAuthentic("signature", method);
    }
    return new Seal("vc+jwt", method, token.signedAt(), isOf(method, token.payload()));
  }

  private List<Seal> sealed(CredentialFile file) {
    var secured = file.credential();
    return DataIntegrity.proofs(secured).stream().map(proof -> sealed(secured, proof)).toList();
  }

  private Seal sealed(JsonObject secured, JsonObject proof) {
    var suite = Suite.of(proof);
    if (Json.text(proof, "proofPurpose").filter(ProofOptions.ASSERTION::equals).isEmpty()) {
      throw CredentialException.notAuthentic("purpose");
    }
    var created = Claims.time(proof, "created");
    var method = Json.text(proof, "verificationMethod").orElse("");
    if (!DataIntegrity.verifies(secured, proof, key(method))) {
      throw CredentialException.notAuthentic("signature", method);
    }
    checkUntil(Claims.time(proof, "expires"));
    return new Seal(suite.id(), method, created, isOf(method, secured));
  }

  private Multikey key(String method) {
    return keys.find(method).orElseThrow(() -> CredentialException.unreadable("method", method));
  }

  private static boolean isOf(String method, JsonObject credential) {
    return Claims.issuer(credential).filter(method.replaceFirst("#.*", "")::equals).isPresent();
  }

  private void checkTimes(JsonObject credential) {
    Claims.validFrom(credential)
        .filter(now::isBefore)
        .ifPresent(from -> {
          throw CredentialException.notValid("early", from.toString());
        });
    checkUntil(Claims.validUntil(credential));
  }

  private void checkUntil(Optional<Instant> until) {
    until
        .filter(now::isAfter)
        .ifPresent(last -> {
          throw CredentialException.notValid("expired", last.toString());
        });
  }
}
