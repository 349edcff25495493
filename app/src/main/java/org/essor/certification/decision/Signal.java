package org.essor.certification.decision;

import org.essor.certification.SittingId;

/**
 * Something about a sitting that a person should look at. None says that anything was irregular.
 */
public sealed interface Signal {

  /**
   * Answers like those of another candidate.
   *
   * @param expected matches of two candidates who answer on their own
   * @param chance that a session of honest candidates shows a pair as alike
   */
  record Alike(SittingId other, int shared, int matches, double expected, double chance)
      implements Signal {}

  /**
   * Times that do not go together.
   *
   * @param fast answers far faster than this candidate’s speed makes expect
   * @param chance that a session of honest candidates shows times as odd
   */
  record Times(int fast, double chance) implements Signal {}

  /** Easy questions wrong and hard ones right; the chance as above. */
  record Fit(double chance) implements Signal {}

  /** Answers faster than the question can be read; no chance is known. */
  record Rapid(int count, int of) implements Signal {}

  /** The window of the test was left; a message that pops up does that too. */
  record Away(int times, long seconds) implements Signal {}
}
