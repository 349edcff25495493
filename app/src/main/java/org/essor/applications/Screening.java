package org.essor.applications;

import java.time.Instant;
import org.essor.kernel.PersonId;

/**
 * What those who run a call do before the review. Each step is written to the audit log, and told
 * by mail to all who work on the application, once it is committed. Every method refuses with
 * {@code applications.application.unknown} where the person does not run the call or is barred, and
 * with {@code applications.step.impossible} in a state that does not allow the step.
 */
public interface Screening {

  /** The longest reason, in characters. */
  int LONGEST_REASON = 4_000;

  /**
   * Returns it to be completed.
   *
   * @param until the first instant at which it may not be deposited again
   * @throws org.essor.kernel.Refusal {@code applications.screening.until} where that is over
   *     already, {@code applications.screening.reason} where there is none, or it is too long
   */
  void returnFor(ApplicationId id, String reason, Instant until, PersonId who);

  void findEligible(ApplicationId id, PersonId who);

  /**
   * Finds it ineligible: published as {@link ApplicationFoundIneligible}.
   *
   * @throws org.essor.kernel.Refusal {@code applications.screening.reason} where there is none, or
   *     it is too long
   */
  void findIneligible(ApplicationId id, String reason, PersonId who);
}
