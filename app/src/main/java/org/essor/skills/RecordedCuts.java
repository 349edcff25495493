package org.essor.skills;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cut scores that a recorded standard setting gave; the module that keeps settings implements it.
 * Where none does, or nothing was adopted, those of the framework count.
 */
public interface RecordedCuts {

  /**
   * Finds those in force at an instant.
   *
   * @param framework the version of the framework
   * @return by domain, in logits, one for each level above the lowest, rising
   */
  Optional<Map<String, List<Double>>> findAt(String framework, Instant at);
}
