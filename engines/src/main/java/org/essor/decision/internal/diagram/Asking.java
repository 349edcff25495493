package org.essor.decision.internal.diagram;

import java.util.BitSet;

/** Which nodes of a forest lead to a question about several inputs. */
final class Asking {

  private final BitSet nodes = new BitSet();

  Asking(Forest forest, Layout layout) {
    int inputs = layout.inputs().size();
    for (int node = 0; node < forest.size() && !layout.questions().isEmpty(); node++) {
      if (forest.levels[node] != Diagrams.TERMINAL) {
        nodes.set(node, forest.levels[node] >= inputs || leads(forest, node));
      }
    }
  }

  private boolean leads(Forest forest, int node) {
    for (int i = forest.firsts[node]; i < forest.firsts[node + 1]; i++) {
      if (nodes.get(forest.kids[i])) {
        return true;
      }
    }
    return false;
  }

  boolean of(int node) {
    return nodes.get(node);
  }

  /** Whether the outcome of a decision may rest on a question. */
  boolean of(CompiledDecision decision) {
    for (int root : decision.segments()) {
      if (nodes.get(root)) {
        return true;
      }
    }
    return false;
  }
}
