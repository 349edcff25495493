package org.essor.experts;

/** Who learns what of whom. */
public enum Anonymity {
  /** Applicants may learn who judges them. */
  OPEN,
  /** Applicants never learn who judges them. */
  SINGLE,
  /** Nor do experts see the names of organisations and people. */
  DOUBLE
}
