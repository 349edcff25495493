package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essor.decision.Outcomes.Settled;
import org.jspecify.annotations.Nullable;

/**
 * The diagrams of a compiled model, as arrays: node {@code n} branches on {@code levels[n]}, and
 * its children are {@code kids[firsts[n]]} to {@code kids[firsts[n + 1] - 1]}. The one "child" of a
 * terminal is the index of its term. Children stand before their parents.
 */
final class Forest {

  final int[] levels;
  final int[] firsts;
  final int[] kids;
  final List<Term> terms;

  /** For each node, which of {@link #supportCount} sets of inputs it depends on. */
  final int[] supports;

  /**
   * For each node that ends in true or false and branches on inputs alone: how likely true is where
   * all inputs are unknown. Not a number for any other node.
   */
  final double[] chances;

  private final List<BitSet> supportSets;
  private final BitSet plain = new BitSet();

  /** The sets of inputs in words, each word of all sets together. */
  private final long[][] columns;

  private final int words;
  private final int[] unique;
  private final @Nullable Settled[] settled;
  private final int inputs;
  private final Map<Term, Integer> terminals = new HashMap<>();

  Forest(Diagrams.Nodes nodes, Layout layout) {
    this.levels = nodes.levels();
    this.firsts = nodes.firsts();
    this.kids = nodes.kids();
    this.terms = nodes.terms();
    this.settled = settled(terms);
    this.inputs = layout.inputs().size();
    this.supports = new int[levels.length];
    this.chances = new double[levels.length];
    this.unique = new int[Integer.highestOneBit(Math.max(levels.length, 8)) * 4];
    var sets = new HashMap<BitSet, Integer>();
    var list = new ArrayList<BitSet>();
    for (int node = 0; node < levels.length; node++) {
      var support = support(node, list, layout);
      supports[node] =
          sets.computeIfAbsent(
              support,
              _ -> {
                list.add(support);
                return list.size() - 1;
              });
      plain.set(node, isPlainAbove(node));
      chances[node] = chance(node, layout);
      index(node);
    }
    this.supportSets = List.copyOf(list);
    this.words = Known.words(inputs);
    this.columns = columns(list, words);
  }

  private static long[][] columns(List<BitSet> sets, int words) {
    var columns = new long[words][sets.size()];
    for (int i = 0; i < sets.size(); i++) {
      var set = sets.get(i).toLongArray();
      for (int word = 0; word < set.length; word++) {
        columns[word][i] = set[word];
      }
    }
    return columns;
  }

  private static @Nullable Settled[] settled(List<Term> terms) {
    var settled = new Settled[terms.size()];
    for (int i = 0; i < settled.length; i++) {
      settled[i] = terms.get(i) instanceof Term.Known(var value) ? new Settled(value) : null;
    }
    return settled;
  }

  private boolean isPlainAbove(int node) {
    if (levels[node] == Diagrams.TERMINAL) {
      return settled(node) != null;
    }
    boolean all = levels[node] < inputs;
    for (int i = firsts[node]; i < firsts[node + 1]; i++) {
      all &= plain.get(kids[i]);
    }
    return all;
  }

  private double chance(int node, Layout layout) {
    if (levels[node] == Diagrams.TERMINAL) {
      var term = terms.get(kids[firsts[node]]);
      return term.equals(Term.TRUE) ? 1 : term.equals(Term.FALSE) ? 0 : Double.NaN;
    }
    if (levels[node] >= layout.domains().size()) {
      return Double.NaN;
    }
    double chance = 0;
    int next = firsts[node];
    for (double each : layout.domains().get(levels[node]).weights()) {
      chance += each * chances[kids[next++]];
    }
    return chance;
  }

  private BitSet support(int node, List<BitSet> known, Layout layout) {
    var support = new BitSet();
    if (levels[node] == Diagrams.TERMINAL) {
      Symbols.of(terms.get(kids[firsts[node]])).forEach(support::set);
      return support;
    }
    for (int input : layout.inputsOf(levels[node])) {
      support.set(input);
    }
    for (int i = firsts[node]; i < firsts[node + 1]; i++) {
      support.or(known.get(supports[kids[i]]));
    }
    return support;
  }

  private void index(int node) {
    if (levels[node] == Diagrams.TERMINAL) {
      terminals.put(terms.get(kids[firsts[node]]), node);
    } else {
      int slot = hash(levels[node], kids, firsts[node], firsts[node + 1]) & (unique.length - 1);
      while (unique[slot] != 0) {
        slot = (slot + 1) & (unique.length - 1);
      }
      unique[slot] = node + 1;
    }
  }

  int size() {
    return levels.length;
  }

  /** Where the atoms lead from a node: to a terminal, or to what they leave open. */
  int follow(int root, int[] atoms) {
    int node = root;
    while (levels[node] < inputs && atoms[levels[node]] != Restriction.UNKNOWN) {
      node = kids[firsts[node] + atoms[levels[node]]];
    }
    return node;
  }

  /**
   * What a terminal settles, the same each time; null for any other node, or what is to compute.
   */
  @Nullable Settled settled(int node) {
    return levels[node] == Diagrams.TERMINAL ? settled[kids[firsts[node]]] : null;
  }

  /** The inputs a node depends on; not to be changed. */
  BitSet support(int node) {
    return supportSets.get(supports[node]);
  }

  int supportCount() {
    return supportSets.size();
  }

  /**
   * Finds which sets of inputs have known ones: all at once, for that is quicker than to ask for a
   * few hundred of them one by one.
   *
   * @param touched for each set, on return zero where none of its inputs is known
   */
  void touch(Known known, long[] touched) {
    Arrays.fill(touched, 0);
    for (int word = 0; word < words; word++) {
      addKnown(columns[word], known.word(word), touched);
    }
  }

  private static void addKnown(long[] sets, long known, long[] touched) {
    for (int i = 0; i < touched.length; i++) {
      touched[i] |= sets[i] & known;
    }
  }

  /** Whether a node branches on inputs alone and ends in values. */
  boolean isPlain(int node) {
    return plain.get(node);
  }

  /** The terminal of a term, or -1. */
  int terminal(Term term) {
    return terminals.getOrDefault(term, -1);
  }

  /**
   * The node of a level with these children, or -1.
   *
   * @param hash of the level and the children
   * @param children as many as a node of the level has, from a place on
   */
  int find(int hash, int level, int[] children, int from) {
    int slot = hash & (unique.length - 1);
    while (unique[slot] != 0) {
      int node = unique[slot] - 1;
      if (levels[node] == level && isSame(kids, firsts[node], firsts[node + 1], children, from)) {
        return node;
      }
      slot = (slot + 1) & (unique.length - 1);
    }
    return -1;
  }

  /** Whether the children between two places are the same as others from a place on. */
  static boolean isSame(int[] kids, int first, int end, int[] others, int from) {
    for (int i = first; i < end; i++) {
      if (kids[i] != others[from + i - first]) {
        return false;
      }
    }
    return true;
  }

  static int hash(int level, int[] children, int from, int to) {
    int hash = level;
    for (int i = from; i < to; i++) {
      hash = (hash ^ children[i]) * 0x01000193 + 0x7F4A7C15;
    }
    return (hash * 0x9E3779B1) >>> 8;
  }
}
