package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One diagram after another laid out flat, as the facts leave it: children before parents, the root
 * last, each node branching on the places of its children. Reused, by one thread at a time.
 */
final class Outline {

  /** The level of what a diagram ends in. */
  static final int END = -1;

  private final Restriction reading;
  private final int inputs;

  private int count;
  private int[] levels = new int[64];
  private int[] firsts = new int[65];
  private int[] kids = new int[256];
  private List<Term> terms = List.of();
  private boolean plain;

  /** The levels it branches on. */
  private final BitSet branches = new BitSet();

  /** For each node the round in which it was last met, and its place then. */
  private long[] met = {};

  private int round;

  Outline(Restriction reading, Layout layout) {
    this.reading = reading;
    this.inputs = layout.inputs().size();
  }

  /** Lays out a diagram; what was laid out before is gone. */
  void take(int root) {
    if (met.length < reading.size() || round == Integer.MAX_VALUE) {
      met = new long[2 * reading.size()];
      round = 0;
    }
    round++;
    count = 0;
    terms = new ArrayList<>(2);
    plain = true;
    branches.clear();
    visit(root);
  }

  private void visit(int node) {
    int level = reading.level(node);
    if (level == Diagrams.TERMINAL) {
      terms.add(reading.term(node));
      plain &= terms.getLast() instanceof Term.Known;
      add(node, END, 0);
      return;
    }
    int arity = reading.arity(node);
    for (int i = 0; i < arity; i++) {
      int kid = reading.kid(node, i);
      if (met[kid] >>> Integer.SIZE != round) {
        visit(kid);
      }
    }
    branches.set(level);
    plain &= level < inputs;
    int first = add(node, level, arity);
    for (int i = 0; i < arity; i++) {
      kids[first + i] = (int) met[reading.kid(node, i)];
    }
  }

  private int add(int node, int level, int arity) {
    if (count == levels.length) {
      levels = Arrays.copyOf(levels, 2 * count);
      firsts = Arrays.copyOf(firsts, 2 * count + 1);
    }
    int first = firsts[count];
    if (first + arity > kids.length) {
      kids = Arrays.copyOf(kids, 2 * (first + arity));
    }
    met[node] = (long) round << Integer.SIZE | count;
    levels[count] = level;
    firsts[++count] = first + arity;
    return first;
  }

  /** How many nodes there are. */
  int count() {
    return count;
  }

  /** For each node its level, or {@link #END}; not to be changed, nor read beyond the count. */
  int[] levels() {
    return levels;
  }

  /** For each node where its children begin among {@link #kids}, and one more for their end. */
  int[] firsts() {
    return firsts;
  }

  /** The places of children. */
  int[] kids() {
    return kids;
  }

  /** What it ends in, in the order of the nodes. */
  List<Term> terms() {
    return terms;
  }

  /** The first level from this one on that it branches on, or -1. */
  int branch(int level) {
    return branches.nextSetBit(level);
  }

  /** Whether it ends in values, and asks nothing of several inputs at once. */
  boolean isPlain() {
    return plain;
  }

  /** The unknown inputs it depends on, in ascending order. */
  int[] support() {
    return numbers(plain ? branches : supportOfAll());
  }

  private BitSet supportOfAll() {
    var support = branches.get(0, inputs);
    terms.forEach(term -> Symbols.of(term).forEach(support::set));
    branches.stream()
        .filter(level -> level >= inputs)
        .forEach(level -> reading.question(level).inputs().forEach(support::set));
    return support;
  }

  private static int[] numbers(BitSet set) {
    var numbers = new int[set.cardinality()];
    int next = -1;
    for (int i = 0; i < numbers.length; i++) {
      next = set.nextSetBit(next + 1);
      numbers[i] = next;
    }
    return numbers;
  }
}
