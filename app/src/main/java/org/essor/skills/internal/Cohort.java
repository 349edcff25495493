package org.essor.skills.internal;

import java.util.Map;

/**
 * Where the others stand in each domain.
 *
 * @param people how many of them there are in the domain that has fewest, at least 11
 * @param quartiles by domain
 */
public record Cohort(int people, Map<String, Quartiles> quartiles) {

  public Cohort {
    quartiles = Map.copyOf(quartiles);
  }

  /** The measures, in logits, below which a quarter, half and three quarters of the others are. */
  public record Quartiles(double lower, double median, double upper) {}
}
