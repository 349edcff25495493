package org.essor.lti.internal;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.essor.institutions.InstitutionId;

/**
 * A learning platform of an institution, as its manager registered it.
 *
 * @param name as the institution calls it
 * @param issuer who signs its messages ({@code iss})
 * @param clientId what it calls Essor
 * @param deployments the identifiers under which it was deployed there, at least one
 */
public record Platform(
    UUID id,
    InstitutionId institution,
    String name,
    String issuer,
    String clientId,
    List<String> deployments,
    Endpoints endpoints) {

  public Platform {
    deployments = List.copyOf(deployments);
  }

  /** Where browsers sign in, where tokens are had, where its keys are. */
  public record Endpoints(URI authorization, URI token, URI keys) {}
}
