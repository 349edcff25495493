package org.essor.skills;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.skills.Framework.Domain;
import org.essor.skills.Framework.Level;

/**
 * Where each level begins in each domain.
 *
 * @param framework its levels, with cut scores set by judgement
 * @param recorded those that a recorded standard setting gave, by domain, for the levels above the
 *     lowest; empty where there are none
 */
public record Cuts(Framework framework, Map<String, List<Double>> recorded) {

  public Cuts {
    recorded = Map.copyOf(recorded);
  }

  /** Where a level begins in a domain, in logits; minus infinity for the lowest. */
  public double from(Domain domain, Level level) {
    return Optional.ofNullable(recorded.get(domain.id()))
        .filter(cuts -> level.number() > 1 && level.number() - 2 < cuts.size())
        .map(cuts -> cuts.get(level.number() - 2))
        .orElse(level.from());
  }

  /** The level that a measure lies in. */
  public Level levelOf(Domain domain, double theta) {
    return framework.levels().reversed().stream()
        .filter(level -> theta >= from(domain, level))
        .findFirst()
        .orElseGet(framework.levels()::getFirst);
  }

  /** True where they come from a recorded standard setting. */
  public boolean isRecorded() {
    return !recorded.isEmpty();
  }
}
