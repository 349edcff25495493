package org.essor.decision.internal.diagram;

import java.util.List;

/**
 * The diagrams of a compiled model, as arrays: node {@code n} branches on {@code levels[n]}, and
 * its children are {@code kids[firsts[n]]} to {@code kids[firsts[n + 1] - 1]}. The one "child" of a
 * terminal is the index of its term.
 */
record Forest(int[] levels, int[] firsts, int[] kids, List<Term> terms) {

  int size() {
    return levels.length;
  }

  boolean isTerminal(int node) {
    return levels[node] == Diagrams.TERMINAL;
  }

  /** The index of a terminal's term. */
  int termIndex(int node) {
    return kids[firsts[node]];
  }
}
