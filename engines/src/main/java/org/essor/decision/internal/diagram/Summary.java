package org.essor.decision.internal.diagram;

import java.util.List;

/**
 * What is worth remembering of a diagram.
 *
 * @param terms what it ends in
 * @param inputs the unknown inputs it depends on, by level, in ascending order
 * @param gains by how much knowing each of these inputs is expected to narrow the outcome, in nats;
 *     empty where not asked for
 */
record Summary(List<Term> terms, int[] inputs, double[] gains) {

  /** Whether it ends in one thing, whatever is unknown. */
  boolean isSettled() {
    return terms.size() == 1;
  }

  boolean hasGains() {
    return gains.length == inputs.length;
  }
}
