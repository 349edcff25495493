package org.essor.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A frozen text of an agreement: the agreement itself, or an amendment (avenant). Its terms and its
 * document never change.
 *
 * @param number from 1, those that were taken back included
 * @param sha256 the fingerprint of its PDF, 64 hexadecimal digits
 * @param acceptedAt when the lead of the consortium declared that he agrees
 * @param signedOn the day of the last signature
 * @param withdrawnAt when it was taken back before
 */
public record Version(
    int number,
    Terms terms,
    String sha256,
    Instant frozenAt,
    Optional<Instant> acceptedAt,
    Optional<LocalDate> signedOn,
    Optional<Instant> withdrawnAt) {

  /** True where it waits for signatures. */
  public boolean isPending() {
    return signedOn.isEmpty() && withdrawnAt.isEmpty();
  }
}
