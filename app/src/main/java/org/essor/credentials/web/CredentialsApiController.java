package org.essor.credentials.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.essor.credentials.Credential;
import org.essor.credentials.CredentialId;
import org.essor.credentials.Credentials;
import org.essor.credentials.internal.SiteIssuer;
import org.essor.kernel.Refusal;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a credential still holds, for programs. Open: no cookie, no token, from any site. */
@RestController
@CrossOrigin
class CredentialsApiController {

  private final Credentials credentials;
  private final SiteIssuer issuer;
  private final Clock clock;

  CredentialsApiController(Credentials credentials, SiteIssuer issuer, Clock clock) {
    this.credentials = credentials;
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * A credential, without its holder. Described by {@code openapi/credentials.json}: add
   * properties, never rename or remove one.
   */
  @JsonInclude(Include.NON_ABSENT)
  record CredentialData(
      String id,
      String url,
      String issuer,
      Instant issuedAt,
      Optional<Instant> validUntil,
      Optional<Instant> revokedAt,
      boolean holds) {}

  @GetMapping("/api/v1/credentials/{id}")
  CredentialData get(@PathVariable String id) {
    return credentials
        .find(CredentialId.of(id))
        .map(this::data)
        .orElseThrow(() -> new Refusal("credentials.unknown"));
  }

  private CredentialData data(Credential credential) {
    return new CredentialData(
        credential.id().toString(),
        issuer.address("/attestations/" + credential.id()),
        issuer.did(),
        credential.issuedAt(),
        credential.until(),
        credential.revocation().map(Credential.Revocation::at),
        credential.holds(clock.instant()));
  }
}
