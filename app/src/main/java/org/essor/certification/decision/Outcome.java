package org.essor.certification.decision;

/** What is decided on a sitting. */
public enum Outcome {
  CERTIFIED,
  NOT_CERTIFIED,
  /** Some domains are measured again: what is known of them does not tell. */
  RETEST,
  /** The sitting does not count, after the candidate was heard. */
  CANCELLED
}
