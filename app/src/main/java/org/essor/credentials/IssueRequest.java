package org.essor.credentials;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * What is to be said of whom.
 *
 * @param until the last instant at which it holds; empty where it holds for good
 */
public record IssueRequest(
    PersonId recipient,
    Achievement achievement,
    List<DomainResult> results,
    Optional<Instant> until) {

  public IssueRequest {
    results = List.copyOf(results);
  }
}
