package org.essor.applications;

import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;

/**
 * What becomes of applications, as the review says it; in its transaction. Each step is written to
 * the audit log and, but for the beginning of the review, published as {@link ApplicationDecided}.
 * Telling the applicants is for the caller. Refuses as {@link Screening} does.
 */
public interface Outcomes {

  void beginReview(ApplicationId id, PersonId who);

  /** Selects it with an aid; from the reserve list too. */
  void select(ApplicationId id, Euros aid, String reason, PersonId who);

  void reserve(ApplicationId id, String reason, PersonId who);

  void reject(ApplicationId id, String reason, PersonId who);

  /** An appeal was right: it is reviewed again, or found eligible after all. */
  void reinstate(ApplicationId id, PersonId who);
}
