package org.essor.decision.internal.diagram;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.essor.decision.Facts;
import org.essor.decision.Value;

/**
 * Finds facts for which a condition is true. Facts that would rest on a comparison of strings, or
 * of a product of several inputs, are left out: they might not exist.
 */
final class Witness {

  private final Diagrams diagrams;
  private final Layout layout;

  Witness(Diagrams diagrams, Layout layout) {
    this.diagrams = diagrams;
    this.layout = layout;
  }

  Optional<Facts> find(int condition) {
    var facts = new HashMap<String, Value>();
    return find(condition, new BitSet(), facts)
        ? Optional.of(Facts.of(facts))
        : layout.questions().isEmpty() ? Optional.empty() : compared(condition);
  }

  /** Facts that meet comparisons of several of them. */
  private Optional<Facts> compared(int condition) {
    var ways = new Ways(Graph.of(diagrams, layout), layout);
    return ways.find(condition, Term.TRUE::equals)
        .filter(_ -> ways.isComplete())
        .flatMap(way -> new Example(layout, ways, _ -> null).complete(way))
        .map(values -> {
          var facts = new HashMap<String, Value>();
          values.forEach((level, value) -> facts.put(layout.inputs().get(level), value));
          return Facts.of(facts);
        });
  }

  /** Whether no facts make a condition true. */
  boolean isNever(int condition) {
    if (condition == diagrams.no || layout.questions().isEmpty()) {
      return condition == diagrams.no;
    }
    var ways = new Ways(Graph.of(diagrams, layout), layout);
    return ways.find(condition, Term.TRUE::equals).isEmpty() && ways.isComplete();
  }

  private boolean find(int node, BitSet seen, Map<String, Value> facts) {
    if (diagrams.isTerminal(node)) {
      return node == diagrams.yes;
    }
    int level = diagrams.level(node);
    if (seen.get(node) || level >= layout.inputs().size()) {
      return false;
    }
    seen.set(node);
    for (int i = 0; i < diagrams.arity(node); i++) {
      if (find(diagrams.kid(node, i), seen, facts)) {
        facts.put(layout.inputs().get(level), layout.domains().get(level).sample(i, Value.NOTHING));
        return true;
      }
    }
    return false;
  }
}
