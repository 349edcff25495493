package org.essor.decision;

import java.util.Map;

/**
 * A smallest change of facts that settles a decision on another outcome.
 *
 * @param outcome the outcome it would reach
 * @param facts the new values, by input: no proper subset of them is enough
 */
public record Change(Value outcome, Map<String, Value> facts) {
  public Change {
    facts = Map.copyOf(facts);
  }
}
