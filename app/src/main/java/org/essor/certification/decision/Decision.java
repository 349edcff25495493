package org.essor.certification.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.certification.SittingId;
import org.essor.kernel.PersonId;

/**
 * What a person decided on a sitting, with what it rests on. It stays; another one may follow it.
 *
 * @param number from 1 within the sitting; the last one counts
 * @param verdict what was decided
 * @param standing what was known then
 * @param appealUntil the candidate may appeal before this instant
 */
public record Decision(
    UUID id,
    SittingId sitting,
    int number,
    Verdict verdict,
    Standing standing,
    Instant at,
    Optional<PersonId> by,
    Instant appealUntil) {

  /**
   * What is decided.
   *
   * @param domains to be measured again, none unless it is a re-test
   * @param followed true where it follows a signal or an incident, not the figures alone
   * @param reason for the candidate
   */
  public record Verdict(Outcome outcome, List<String> domains, boolean followed, String reason) {
    public Verdict {
      domains = List.copyOf(domains);
    }
  }

  /** An appeal of the candidate against a decision; without answer, it is open. */
  public record Appeal(UUID decision, String text, Instant at, Optional<Reply> reply) {}

  /** The answer to an appeal. */
  public record Reply(boolean upheld, String text, Instant at) {}

  /**
   * What a candidate is asked before a sitting may be cancelled.
   *
   * @param until he may answer before this instant
   */
  public record Hearing(String question, Instant at, Instant until, Optional<String> answer) {

    /** True where he has answered, or had the time to. */
    public boolean isOver(Instant now) {
      return answer.isPresent() || !now.isBefore(until);
    }
  }
}
