package org.essor.certification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.kernel.PersonId;
import org.essor.psychometrics.domains.DomainEstimate;

/**
 * All sittings, for modules and classes that decide themselves who may see what. A sitting is
 * erased with the account of its candidate.
 */
public interface Sittings {

  Optional<Sitting> find(SittingId id);

  /** Lists those of a session, in the order in which they began. */
  List<Sitting> list(SessionId session);

  /** Lists those of a candidate, the latest first. */
  List<Sitting> list(PersonId candidate);

  /**
   * What the answers so far say of each domain, by the items as they were when the sitting began.
   *
   * @throws org.essor.kernel.Refusal {@code certification.sitting.outdated} where this Essor no
   *     longer reads the bank it began with
   */
  DomainEstimate measure(Sitting sitting);

  /** What was noticed of the window during a sitting, in the order of time. */
  List<Focus> listFocus(SittingId id);

  /** What happened to a candidate in a session, in the order of time. */
  List<Incident> listIncidents(SessionId session, PersonId candidate);

  /**
   * The window of the test was left, or taken up again; only informs a human judgement.
   *
   * @param question the number of the question shown, from 1
   * @param left true where it was left, false where it was taken up again
   */
  record Focus(Instant at, int question, boolean left) {}
}
