package org.essor.review;

/** What can be decided of an application. */
public enum Outcome {
  SELECT,
  /** Selected if another falls out (liste complémentaire). */
  RESERVE,
  REJECT
}
