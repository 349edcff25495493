package org.essor.decision.internal.diagram;

import java.util.Arrays;

/**
 * Foresees what an answer would tell, as {@link Foresight} does, of conditions: the nodes of these
 * know how likely they are to be true, so that one pass down is enough. Reused from call to call,
 * by one thread at a time.
 */
final class ConditionForesight {

  private final Restriction reading;
  private final double[][] weights;

  /** For each level where its answers begin among {@link #given}. */
  private final int[] rows;

  /** For each answer, how the chance of true differs from that without it. */
  private final double[] given;

  /** For each node the chance of coming through it. */
  private double[] down = {};

  /** The nodes that are still to be left, one bit each. */
  private long[] met = {};

  /** The words of {@link #met} that have some, one bit each: most have none. */
  private long[] filled = {};

  /** The inputs that the condition branches on, one bit each. */
  private final long[] inputs;

  ConditionForesight(Restriction reading, Layout layout) {
    this.reading = reading;
    this.weights = layout.domains().stream().map(Domain::weights).toArray(double[][]::new);
    this.rows = new int[weights.length];
    int used = 0;
    for (int level = 0; level < rows.length; level++) {
      rows[level] = used;
      used += weights[level].length;
    }
    this.given = new double[used];
    this.inputs = new long[Known.words(rows.length)];
  }

  /** What the inputs of a condition would tell, which are all that it branches on. */
  Told told(int root) {
    var nodes = reading.nodes();
    passDown(root, nodes);
    var support = Known.levels(inputs, 0, inputs.length);
    var gains = new double[support.length];
    double chance = nodes.chances()[root];
    double entropy = Entropy.ofTwo(chance);
    for (int i = 0; i < support.length; i++) {
      gains[i] = entropy - expected(support[i], chance);
    }
    return new Told(support, gains);
  }

  /** Parents first: their numbers are greater. */
  private void passDown(int root, Restriction.Nodes nodes) {
    reserve(nodes.levels().length);
    Arrays.fill(inputs, 0);
    meet(root, 1);
    for (int group = filled(root); group >= 0; group--) {
      while (filled[group] != 0) {
        int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(filled[group]);
        leaveAll(group * Long.SIZE + bit, nodes);
        filled[group] ^= 1L << bit;
      }
    }
  }

  private static int filled(int node) {
    return node / (Long.SIZE * Long.SIZE);
  }

  private void meet(int node, double chance) {
    down[node] += chance;
    met[node / Long.SIZE] |= 1L << node;
    filled[filled(node)] |= 1L << (node / Long.SIZE);
  }

  private void leaveAll(int word, Restriction.Nodes nodes) {
    while (met[word] != 0) {
      int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(met[word]);
      met[word] ^= 1L << bit;
      leave(word * Long.SIZE + bit, nodes);
    }
  }

  private void reserve(int count) {
    if (down.length < count) {
      down = new double[count];
      met = new long[count / Long.SIZE + 1];
      filled = new long[filled(count) + 1];
    }
  }

  private void leave(int node, Restriction.Nodes nodes) {
    double chance = down[node];
    down[node] = 0;
    int level = nodes.levels()[node];
    if (level == Diagrams.TERMINAL) {
      return;
    }
    inputs[level / Long.SIZE] |= 1L << level;
    double before = nodes.chances()[node];
    int next = nodes.firsts()[node];
    int row = rows[level];
    for (double each : weights[level]) {
      int kid = nodes.kids()[next++];
      meet(kid, chance * each);
      given[row++] += chance * (nodes.chances()[kid] - before);
    }
  }

  /** The entropy left on average once an input is known. */
  private double expected(int level, double chance) {
    double expected = 0;
    int row = rows[level];
    for (double each : weights[level]) {
      expected += each * Entropy.ofTwo(chance + given[row++]);
    }
    Arrays.fill(given, rows[level], row, 0);
    return expected;
  }
}
