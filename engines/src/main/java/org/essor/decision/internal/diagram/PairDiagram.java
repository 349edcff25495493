package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a decision, or a segment of it, gives before and after, as one diagram in compact arrays:
 * node 0 is the root, and leaves are pairs of terms.
 */
final class PairDiagram {

  /** What both versions come to. */
  record Leaf(Term before, Term after) {
    boolean isSame() {
      return before.equals(after);
    }

    boolean isKnown() {
      return before instanceof Term.Known && after instanceof Term.Known;
    }
  }

  final int[] levels;
  final int[] firsts;
  final int[] kids;

  /** For each node the place of its leaf in {@link #leaves}, or -1. */
  final int[] leafOf;

  final List<Leaf> leaves = new ArrayList<>();
  final boolean allKnown;

  /** For each node, whether whatever follows is the same before and after. */
  final boolean[] unchanged;

  PairDiagram(Restriction reading, int root) {
    int count = reading.list(root);
    levels = new int[count];
    firsts = new int[count + 1];
    leafOf = new int[count];
    var children = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      int node = reading.listed(count - 1 - i);
      levels[i] = reading.level(node);
      leafOf[i] = reading.isLeaf(node) ? leaves.size() : -1;
      if (reading.isLeaf(node)) {
        leaves.add(leaf(reading, node));
      } else {
        for (int kid : reading.kids(node)) {
          children.add(count - 1 - reading.place(kid));
        }
      }
      firsts[i + 1] = children.size();
    }
    kids = children.stream().mapToInt(Integer::intValue).toArray();
    allKnown = leaves.stream().allMatch(Leaf::isKnown);
    unchanged = new boolean[count];
    for (int i = count - 1; i >= 0; i--) {
      unchanged[i] = isUnchanged(i);
    }
  }

  private boolean isUnchanged(int node) {
    if (leafOf[node] >= 0) {
      return leaves.get(leafOf[node]).isSame();
    }
    boolean same = true;
    for (int i = firsts[node]; i < firsts[node + 1]; i++) {
      same &= unchanged[kids[i]];
    }
    return same;
  }

  private static Leaf leaf(Restriction reading, int node) {
    return reading.isTerminal(node)
        ? new Leaf(reading.term(node), reading.term(node))
        : new Leaf(reading.term(reading.kid(node, 0)), reading.term(reading.kid(node, 1)));
  }

  /** The levels the diagram branches on. */
  BitSet support() {
    var support = new BitSet();
    for (int i = 0; i < levels.length; i++) {
      if (leafOf[i] < 0) {
        support.set(levels[i]);
      }
    }
    return support;
  }
}
