package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps the nodes that the decisions end up with, numbered again, children before parents. */
final class Compaction {

  private static final int UNKNOWN = -1;

  private final Diagrams diagrams;
  private final int[] numbers;
  private final List<CompiledDecision> decisions = new ArrayList<>();
  private int[] levels = new int[1024];
  private int[] firsts = new int[1024];
  private int[] kids = new int[4096];
  private int nodes;
  private int used;

  Compaction(Diagrams diagrams, List<CompiledDecision> decisions) {
    this.diagrams = diagrams;
    this.numbers = new int[diagrams.size()];
    Arrays.fill(numbers, UNKNOWN);
    decisions.forEach(each -> this.decisions.add(each.renumbered(this::keep)));
  }

  List<CompiledDecision> decisions() {
    return decisions;
  }

  Diagrams.Nodes nodes() {
    return new Diagrams.Nodes(
        Arrays.copyOf(levels, nodes),
        Arrays.copyOf(firsts, nodes + 1),
        Arrays.copyOf(kids, used),
        diagrams.terms());
  }

  private int keep(int node) {
    if (numbers[node] == UNKNOWN) {
      var children = diagrams.kids(node);
      if (!diagrams.isTerminal(node)) {
        for (int i = 0; i < children.length; i++) {
          children[i] = keep(children[i]);
        }
      }
      numbers[node] = add(diagrams.level(node), children);
    }
    return numbers[node];
  }

  private int add(int level, int[] children) {
    if (nodes + 2 > levels.length) {
      levels = Arrays.copyOf(levels, 2 * levels.length);
      firsts = Arrays.copyOf(firsts, 2 * firsts.length);
    }
    while (used + children.length > kids.length) {
      kids = Arrays.copyOf(kids, 2 * kids.length);
    }
    System.arraycopy(children, 0, kids, used, children.length);
    levels[nodes] = level;
    used += children.length;
    firsts[nodes + 1] = used;
    return nodes++;
  }
}
