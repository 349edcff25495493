package org.essor.certification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * Someone who is registered for a session.
 *
 * @param domains the domains of the framework that he is measured in again; none for a whole test
 * @param arrivedAt when he typed the right code
 * @param admission given by a supervisor who has seen who he is
 */
public record Candidate(
    SessionId session,
    PersonId person,
    Accommodations accommodations,
    List<String> domains,
    Optional<Instant> arrivedAt,
    Optional<Admission> admission) {

  public Candidate {
    domains = List.copyOf(domains);
  }

  /** A supervisor has checked the identity of a candidate. */
  public record Admission(Instant at, PersonId by) {}

  public boolean isAdmitted() {
    return admission.isPresent();
  }

  /** True where he has come and has been let in. */
  public boolean mayBegin() {
    return arrivedAt.isPresent() && isAdmitted();
  }
}
