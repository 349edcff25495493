package org.essor.standards;

import java.time.Instant;
import java.util.Optional;

/** The cut scores that were adopted after a recorded standard setting. */
public interface CutScores {

  /** Finds those in force now; empty where none was adopted for this version of the framework. */
  Optional<CutScoreSet> inForce(String frameworkVersion);

  /** Finds those that were in force at an instant. */
  Optional<CutScoreSet> inForce(String frameworkVersion, Instant at);
}
