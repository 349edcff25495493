package org.essor.calls;

import org.essor.journeys.Text;

/**
 * A criterion that experts will judge by.
 *
 * @param id names it for ever within its call
 * @param label in a few words
 * @param help what is looked at
 * @param weight its share among the weights of all criteria, 1 to 1,000
 */
public record GridCriterion(String id, Text label, Text help, int weight) {

  public static final int HEAVIEST = 1_000;

  public GridCriterion {
    if (weight < 1 || weight > HEAVIEST) {
      throw new IllegalArgumentException("Not a weight: " + weight);
    }
  }
}
