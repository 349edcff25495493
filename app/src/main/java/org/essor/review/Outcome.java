package org.essor.review;

import java.util.List;

/** What can be decided of an application. */
public enum Outcome {
  SELECT,
  /** Selected if another falls out (liste complémentaire). */
  RESERVE,
  REJECT,
  /** Found by the screening, before any review (irrecevable); never proposed. */
  INELIGIBLE;

  /** What is proposed and pronounced once it was reviewed. */
  public static List<Outcome> ofReview() {
    return List.of(SELECT, RESERVE, REJECT);
  }

  /** True where an applicant may appeal against it. */
  public boolean isAppealable() {
    return this == REJECT || this == INELIGIBLE;
  }
}
