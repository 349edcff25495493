package org.essor.grants;

import java.time.Instant;
import org.essor.platform.DocumentId;

/**
 * What a beneficiary handed in for a deliverable, and what became of it.
 *
 * @param number from 1 in the agreement
 * @param name of the file
 * @param sha256 the fingerprint of its bytes, 64 hexadecimal digits
 * @param outcome waiting until the operator has decided
 * @param reason why it was refused, else empty
 */
public record HandIn(
    int number,
    int deliverable,
    DocumentId document,
    String name,
    String sha256,
    Instant at,
    Outcome outcome,
    String reason) {

  /** What the operator made of it. */
  public enum Outcome {
    WAITING,
    ACCEPTED,
    REFUSED
  }
}
