package org.essor.decision.internal.diagram;

import java.util.Optional;
import org.essor.decision.Outcomes;

/**
 * What facts leave of a decision, as far as it was asked for.
 *
 * @param outcomes what it can still be
 * @param told what answers would tell of its parts
 */
record Left(Optional<Outcomes> outcomes, Optional<Told> told) {

  /** Nothing was asked for. */
  static final Left UNASKED = new Left(Optional.empty(), Optional.empty());

  Left with(Outcomes found) {
    return new Left(Optional.of(found), told);
  }

  Left with(Told found) {
    return new Left(outcomes, Optional.of(found));
  }
}
