package org.essor.credentials;

import java.time.Instant;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * A credential that this site issued.
 *
 * @param holder of whom it says something; empty once he has erased his account
 * @param name what it is called; empty with the holder
 * @param until the last instant at which it holds, if there is one
 * @param named whether its holder shows his name in it
 */
public record Credential(
    CredentialId id,
    Optional<PersonId> holder,
    String name,
    Instant issuedAt,
    Optional<Instant> until,
    boolean named,
    Optional<Revocation> revocation) {

  /** When it was taken back, and why; the reason is for the holder. */
  public record Revocation(Instant at, String reason) {}

  /** True where it says what is so at this instant. */
  public boolean holds(Instant now) {
    return revocation.isEmpty() && until.filter(now::isAfter).isEmpty();
  }
}
