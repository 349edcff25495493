package org.essor.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.essor.decision.internal.NamedResults;

/**
 * The result of every decision, in the order of the model: a decision stands after those it
 * requires.
 */
public record Evaluation(SequencedMap<String, DecisionResult> results) {

  public Evaluation(SequencedMap<String, DecisionResult> results) {
    this.results =
        results instanceof NamedResults<DecisionResult>
            ? results
            : Collections.unmodifiableSequencedMap(new LinkedHashMap<>(results));
  }

  /**
   * Returns the result of a decision.
   *
   * @throws IllegalArgumentException where the model has no such decision
   */
  public DecisionResult get(String decision) {
    return Optional.ofNullable(results.get(decision))
        .orElseThrow(() -> new IllegalArgumentException("No decision named " + decision));
  }

  /** Returns the settled outcomes, by decision. */
  public Map<String, Value> settled() {
    var settled = new LinkedHashMap<String, Value>();
    results.forEach((name, result) -> {
      if (result.outcomes() instanceof Outcomes.Settled(var outcome)) {
        settled.put(name, outcome);
      }
    });
    return settled;
  }
}
