package org.essor.decision.internal.diagram;

import java.util.List;
import org.essor.decision.Value;
import org.essor.decision.internal.dmn.HitPolicy;

/** What a table without a default gives where no rule matches. */
final class Outputs {

  private Outputs() {}

  /** An empty list for C, zero for C#, null for all others. */
  static Value whenNoneMatches(HitPolicy policy) {
    return switch (policy) {
      case COLLECT -> new Value.Many(List.of());
      case COLLECT_COUNT -> Value.of(0);
      default -> Value.NOTHING;
    };
  }
}
