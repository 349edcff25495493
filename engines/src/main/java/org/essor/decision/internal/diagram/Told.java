package org.essor.decision.internal.diagram;

import java.util.Optional;

/**
 * What answers would tell of a diagram or a decision.
 *
 * @param inputs the unknown inputs that can still change it, by level, in ascending order
 * @param gains by how much knowing each is expected to narrow it, in nats
 */
record Told(int[] inputs, double[] gains) {

  static final Optional<Told> OF_NOTHING = Optional.of(new Told(new int[0], new double[0]));
}
