package org.essor.skills;

import java.util.Optional;

/** How many learners reach a measure, for those who set cut scores. */
public interface Reached {

  /**
   * The share of people whose latest diagnosis measured a domain at least so high.
   *
   * @param framework the version of the framework
   * @param theta in logits
   * @return 0 to 1, rounded to a twentieth so that no single person shows in it; empty with fewer
   *     than 11 people
   */
  Optional<Double> share(String framework, String domain, double theta);
}
