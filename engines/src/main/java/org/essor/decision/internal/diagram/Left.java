package org.essor.decision.internal.diagram;

import java.util.Optional;
import org.essor.decision.Outcomes;

/**
 * What facts leave of a decision, as far as it was asked for.
 *
 * @param inputs the unknown inputs that can still change it, by level, in ascending order
 * @param outcomes what it can still be
 * @param gains by how much knowing each input is expected to narrow its parts, in nats
 */
record Left(int[] inputs, Optional<Outcomes> outcomes, Optional<double[]> gains) {

  Left(int[] inputs) {
    this(inputs, Optional.empty(), Optional.empty());
  }

  Left with(Outcomes found) {
    return new Left(inputs, Optional.of(found), gains);
  }

  Left with(double[] found) {
    return new Left(inputs, outcomes, Optional.of(found));
  }
}
