package org.essor.credentials.web;

import java.util.Optional;

/**
 * What anybody may know of a credential by its address.
 *
 * @param state {@code good}, {@code expired} or {@code revoked}
 * @param holder his name, where he shows it
 * @param revoke where an administrator takes it back
 */
public record PublicPage(
    String name,
    String issuer,
    String issuedAt,
    Optional<String> until,
    String state,
    Optional<String> revokedAt,
    Optional<String> holder,
    Optional<String> revoke) {

  /** How it is shown. */
  public String kind() {
    return state.equals("good") ? "success" : "error";
  }
}
