package org.essor.decision.internal.diagram;

import java.util.Arrays;

/**
 * Foresees what an answer would tell: for each unknown input, by how much knowing it is expected to
 * narrow what a diagram ends in. Unknown inputs are taken to be independent, their atoms as likely
 * as {@link Domain#weights} says.
 *
 * <p>One pass down the diagram gives the chance of reaching each node, one pass up the chances of
 * the outcomes from it; together they give the outcomes' chances under every answer at once. Reused
 * from call to call, by one thread at a time.
 */
final class Foresight {

  private static final double[] EVEN = {0.45, 0.1, 0.45};

  private final Restriction reading;
  private final double[][] weights;
  private final int inputs;
  private final double[] gains;

  /** For each level, where its rows stand in {@link #given}, or -1. */
  private final int[] rows;

  private int[] outcomes = new int[64];

  /** The level of each listed node, and the places of its children from a place of its own. */
  private int[] levels = new int[64];

  private int[] firsts = new int[65];
  private int[] kids = new int[256];

  private double[] down = new double[64];
  private double[] up = new double[256];
  private double[] given = new double[256];

  Foresight(Restriction reading, Layout layout) {
    this.reading = reading;
    this.inputs = layout.inputs().size();
    this.weights = new double[inputs + layout.questions().size()][];
    Arrays.setAll(weights, level -> level < inputs ? layout.domains().get(level).weights() : EVEN);
    this.gains = new double[inputs];
    this.rows = new int[weights.length];
    Arrays.fill(rows, -1);
  }

  /**
   * What the inputs of the diagram listed last would tell.
   *
   * @param count how many nodes it has
   * @param support its inputs
   */
  double[] gains(int count, int[] support) {
    if (support.length == 0) {
      return new double[0];
    }
    int kinds = numberOutcomes(count);
    fillDown(count);
    if (kinds > 1) {
      fillUp(count, kinds - 1);
      addGains(count, kinds - 1);
    }
    addComputed(count);
    var found = new double[support.length];
    for (int i = 0; i < support.length; i++) {
      found[i] = gains[support[i]];
      gains[support[i]] = 0;
    }
    return found;
  }

  private int numberOutcomes(int count) {
    if (outcomes.length < count) {
      outcomes = new int[2 * count];
      levels = new int[2 * count];
      firsts = new int[2 * count + 1];
      down = new double[2 * count];
    }
    int kinds = 0;
    for (int i = 0; i < count; i++) {
      int node = reading.listed(i);
      outcomes[i] = reading.isTerminal(node) ? kinds++ : -1;
      levels[i] = reading.level(node);
      firsts[i + 1] = firsts[i];
      if (outcomes[i] < 0) {
        copyKids(i, node);
      }
    }
    return kinds;
  }

  private void copyKids(int place, int node) {
    int first = firsts[place];
    int answers = weights[levels[place]].length;
    if (first + answers > kids.length) {
      kids = Arrays.copyOf(kids, 2 * (first + answers));
    }
    for (int k = 0; k < answers; k++) {
      kids[first + k] = reading.place(reading.kid(node, k));
    }
    firsts[place + 1] = first + answers;
  }

  /** The chance of coming through each node. */
  private void fillDown(int count) {
    Arrays.fill(down, 0, count, 0);
    down[count - 1] = 1;
    for (int i = count - 1; i >= 0; i--) {
      if (outcomes[i] < 0) {
        var chances = weights[levels[i]];
        for (int k = 0; k < chances.length; k++) {
          down[kids[firsts[i] + k]] += down[i] * chances[k];
        }
      }
    }
  }

  /** The chance of each outcome but the last from each node. */
  private void fillUp(int count, int columns) {
    if (up.length < count * columns) {
      up = new double[2 * count * columns];
    }
    Arrays.fill(up, 0, count * columns, 0);
    for (int i = 0; i < count; i++) {
      if (outcomes[i] >= 0) {
        if (outcomes[i] < columns) {
          up[i * columns + outcomes[i]] = 1;
        }
        continue;
      }
      var chances = weights[levels[i]];
      for (int k = 0; k < chances.length; k++) {
        int from = kids[firsts[i] + k] * columns;
        for (int t = 0; t < columns; t++) {
          up[i * columns + t] += chances[k] * up[from + t];
        }
      }
    }
  }

  private void addGains(int count, int columns) {
    int total = (count - 1) * columns;
    double entropy = 0;
    double last = 1;
    for (int t = 0; t < columns; t++) {
      entropy += Entropy.of(up[total + t]);
      last -= up[total + t];
    }
    entropy += Entropy.of(last);
    spreadGiven(count, columns);
    for (int i = 0; i < count; i++) {
      int level = outcomes[i] < 0 ? levels[i] : inputs;
      if (level < inputs && rows[level] >= 0) {
        gains[level] += entropy - expected(level, columns, total);
        rows[level] = -1;
      }
    }
    Arrays.fill(rows, inputs, rows.length, -1);
  }

  /** For each answer, how the chances of the outcomes differ from those without it. */
  private void spreadGiven(int count, int columns) {
    int used = 0;
    for (int i = 0; i < count; i++) {
      if (outcomes[i] >= 0) {
        continue;
      }
      int level = levels[i];
      int answers = weights[level].length;
      if (rows[level] < 0) {
        rows[level] = used;
        used += answers * columns;
        reserve(used);
        Arrays.fill(given, rows[level], used, 0);
      }
      for (int k = 0; k < answers; k++) {
        int row = rows[level] + k * columns;
        int to = kids[firsts[i] + k] * columns;
        for (int t = 0; t < columns; t++) {
          given[row + t] += down[i] * (up[to + t] - up[i * columns + t]);
        }
      }
    }
  }

  private void reserve(int length) {
    if (given.length < length) {
      given = Arrays.copyOf(given, 2 * length);
    }
  }

  /** The entropy left on average once the input of a level is known. */
  private double expected(int level, int columns, int total) {
    double expected = 0;
    for (int k = 0; k < weights[level].length; k++) {
      double left = 0;
      double last = 1;
      for (int t = 0; t < columns; t++) {
        double chance = up[total + t] + given[rows[level] + k * columns + t];
        left += Entropy.of(chance);
        last -= chance;
      }
      expected += weights[level][k] * (left + Entropy.of(last));
    }
    return expected;
  }

  /** What is still to compute becomes known only once all its inputs are. */
  private void addComputed(int count) {
    for (int i = 0; i < count; i++) {
      if (outcomes[i] >= 0 && !(reading.term(reading.listed(i)) instanceof Term.Known)) {
        for (int input : Symbols.of(reading.term(reading.listed(i)))) {
          gains[input] += down[i];
        }
      }
    }
  }
}
