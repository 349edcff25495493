package org.essor.decision.internal.diagram;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the next question: for each unknown input, by how many bits its answer is expected to
 * narrow the outcomes of the goals. Unknown inputs are taken to be independent, their atoms as
 * likely as {@link Domain#weights} says.
 *
 * <p>One pass down each diagram gives the chance of reaching each node, one pass up the chances of
 * the outcomes from it; together they give the outcomes' chances under every answer at once.
 */
final class Chooser {

  private static final double TIE = 1e-9;

  private final Restriction reading;
  private final Layout layout;
  private final double[] gains;

  Chooser(Restriction reading, Layout layout) {
    this.reading = reading;
    this.layout = layout;
    this.gains = new double[layout.inputs().size()];
  }

  /** Adds what each input would tell of one diagram. */
  void add(int root) {
    if (reading.isTerminal(root)) {
      addComputed(root, 1);
      return;
    }
    var nodes = nodes(root);
    var outcomes = outcomes(nodes);
    int count = outcomes.size();
    var down = chances(nodes, root);
    var up = distributions(nodes, outcomes);
    var total = Arrays.copyOfRange(up[nodes.length - 1], 0, count);
    double entropy = entropy(total);
    for (int level : levels(nodes)) {
      if (level < gains.length) {
        gains[level] += entropy - expected(level, nodes, down, up, total);
      }
    }
    for (int i = 0; i < nodes.length; i++) {
      if (reading.isTerminal(nodes[i])) {
        addComputed(nodes[i], down[i]);
      }
    }
  }

  /** What is still to compute becomes known only once all its inputs are. */
  private void addComputed(int terminal, double chance) {
    for (int input : Symbols.of(reading.term(terminal))) {
      if (!reading.isKnown(input)) {
        gains[input] += chance;
      }
    }
  }

  /** The best of some inputs; the first in {@code order} where they tell as much. */
  Optional<String> best(
      Set<Integer> candidates, Iterable<String> order, Map<String, Integer> levels) {
    String best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (var name : order) {
      int level = levels.getOrDefault(name, -1);
      if (candidates.contains(level) && gains[level] > most + TIE) {
        most = gains[level];
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  private int[] nodes(int root) {
    var seen = new BitSet(root + 1);
    mark(root, seen);
    return seen.stream().toArray();
  }

  private void mark(int node, BitSet seen) {
    if (seen.get(node)) {
      return;
    }
    seen.set(node);
    if (!reading.isTerminal(node)) {
      for (int i = 0; i < reading.arity(node); i++) {
        mark(reading.kid(node, i), seen);
      }
    }
  }

  private Map<Integer, Integer> outcomes(int[] nodes) {
    var outcomes = new HashMap<Integer, Integer>();
    for (int node : nodes) {
      if (reading.isTerminal(node)) {
        outcomes.put(node, outcomes.size());
      }
    }
    return outcomes;
  }

  private int[] levels(int[] nodes) {
    var levels = new BitSet();
    for (int node : nodes) {
      if (!reading.isTerminal(node)) {
        levels.set(reading.level(node));
      }
    }
    return levels.stream().toArray();
  }

  /** The chance of coming through each node; nodes are in order, children before parents. */
  private double[] chances(int[] nodes, int root) {
    var down = new double[nodes.length];
    down[place(nodes, root)] = 1;
    for (int i = nodes.length - 1; i >= 0; i--) {
      if (!reading.isTerminal(nodes[i])) {
        var weights = weights(nodes[i]);
        for (int k = 0; k < weights.length; k++) {
          down[place(nodes, reading.kid(nodes[i], k))] += down[i] * weights[k];
        }
      }
    }
    return down;
  }

  private double[][] distributions(int[] nodes, Map<Integer, Integer> outcomes) {
    var up = new double[nodes.length][outcomes.size()];
    for (int i = 0; i < nodes.length; i++) {
      if (reading.isTerminal(nodes[i])) {
        up[i][outcomes.getOrDefault(nodes[i], 0)] = 1;
        continue;
      }
      var weights = weights(nodes[i]);
      for (int k = 0; k < weights.length; k++) {
        addScaled(up[i], up[place(nodes, reading.kid(nodes[i], k))], weights[k]);
      }
    }
    return up;
  }

  private static void addScaled(double[] to, double[] from, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i];
    }
  }

  private static int place(int[] nodes, int node) {
    return Arrays.binarySearch(nodes, node);
  }

  private double[] weights(int node) {
    int level = reading.level(node);
    if (level < gains.length) {
      return layout.domains().get(level).weights();
    }
    return EVEN;
  }

  private static final double[] EVEN = {0.45, 0.1, 0.45};

  /** The entropy left on average once the input of a level is known. */
  private double expected(int level, int[] nodes, double[] down, double[][] up, double[] total) {
    var weights = layout.domains().get(level).weights();
    var given = new double[weights.length][];
    for (int k = 0; k < weights.length; k++) {
      given[k] = total.clone();
    }
    for (int i = 0; i < nodes.length; i++) {
      if (reading.level(nodes[i]) == level) {
        for (int k = 0; k < weights.length; k++) {
          addScaled(given[k], up[i], -down[i]);
          addScaled(given[k], up[place(nodes, reading.kid(nodes[i], k))], down[i]);
        }
      }
    }
    double expected = 0;
    for (int k = 0; k < weights.length; k++) {
      expected += weights[k] * entropy(given[k]);
    }
    return expected;
  }

  private static double entropy(double[] chances) {
    double bits = 0;
    for (double chance : chances) {
      bits -= chance > 0 ? chance * Math.log(chance) : 0;
    }
    return bits;
  }
}
