package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What a restricted diagram ends in, and what it depends on. */
final class Terminals {

  private Terminals() {}

  static List<Term> of(Restriction reading, int root) {
    var terms = new ArrayList<Term>();
    visit(
        reading,
        root,
        new BitSet(root + 1),
        node -> {
          if (reading.isTerminal(node)) {
            terms.add(reading.term(node));
          }
        });
    return terms;
  }

  /** The levels a diagram branches on. */
  static BitSet support(Restriction reading, int root) {
    var levels = new BitSet();
    visit(
        reading,
        root,
        new BitSet(root + 1),
        node -> {
          if (!reading.isTerminal(node)) {
            levels.set(reading.level(node));
          }
        });
    return levels;
  }

  private static void visit(
      Restriction reading, int node, BitSet seen, java.util.function.IntConsumer action) {
    if (seen.get(node)) {
      return;
    }
    seen.set(node);
    action.accept(node);
    if (!reading.isTerminal(node)) {
      for (int i = 0; i < reading.arity(node); i++) {
        visit(reading, reading.kid(node, i), seen, action);
      }
    }
  }
}
