package org.essor.experts;

/** What an assignment is best at. */
public enum Objective {
  /** The sum of all affinities. */
  TOTAL,
  /** The application that is served worst, then the sum. */
  FAIR,
  /** At random, no pair surer than a cap, and then the sum that is to be expected. */
  RANDOM
}
