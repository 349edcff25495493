package org.essor.decision.internal.diagram;

import java.util.Arrays;
import java.util.List;

/**
 * Foresees what an answer would tell: for each unknown input, by how much knowing it is expected to
 * narrow what a diagram ends in. Unknown inputs are taken to be independent, their atoms as likely
 * as {@link Domain#weights} says.
 *
 * <p>One pass up the diagram gives the chances of the outcomes from each node, one pass down the
 * chance of reaching it; together they give the outcomes' chances under every answer at once.
 * Reused from call to call, by one thread at a time.
 */
final class Foresight {

  private static final double[] EVEN = {0.45, 0.1, 0.45};
  private static final int OUTCOME = -1;
  private static final int NONE = -1;

  private final Restriction reading;
  private final double[][] weights;
  private final int inputs;
  private final double[] gains;

  /** For each level, where its rows stand in {@link #given}, or -1. */
  private final int[] rows;

  /** For each listed node its level, -1 for what the diagram ends in. */
  private int[] levels = new int[64];

  /** The places of the children of listed nodes, from a place of its own for each. */
  private int[] firsts = new int[65];

  private int[] kids = new int[256];

  private double[] down = new double[64];

  /** For each listed node the chance of every outcome but the last. */
  private double[] up = new double[256];

  /** For each answer, how these chances differ from those without it. */
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
   * @param terms what it ends in
   * @param support its inputs
   */
  double[] gains(int count, List<Term> terms, int[] support) {
    var found = new double[support.length];
    if (support.length == 0) {
      return found;
    }
    reserve(count, terms.size() - 1);
    fillUp(count, terms.size() - 1);
    fillDown(count, terms.size() - 1);
    addGains(count, terms.size() - 1, support);
    addComputed(count, terms);
    for (int i = 0; i < support.length; i++) {
      found[i] = gains[support[i]];
      gains[support[i]] = 0;
    }
    return found;
  }

  private void reserve(int count, int columns) {
    if (levels.length < count) {
      levels = new int[2 * count];
      firsts = new int[2 * count + 1];
      down = new double[2 * count];
    }
    if (up.length < count * columns) {
      up = new double[2 * count * columns];
    }
    Arrays.fill(up, 0, count * columns, 0);
    Arrays.fill(down, 0, count, 0);
  }

  /** Copies the listed nodes, the chances of the outcomes with them. */
  private void fillUp(int count, int columns) {
    int outcome = 0;
    for (int i = 0; i < count; i++) {
      int node = reading.listed(i);
      firsts[i + 1] = firsts[i];
      if (reading.isTerminal(node)) {
        levels[i] = OUTCOME;
        if (outcome < columns) {
          up[i * columns + outcome++] = 1;
        }
      } else {
        levels[i] = reading.level(node);
        firsts[i + 1] += weights[levels[i]].length;
        fillUp(i, node, columns);
      }
    }
  }

  private void fillUp(int place, int node, int columns) {
    var chances = weights[levels[place]];
    int first = firsts[place];
    if (first + chances.length > kids.length) {
      kids = Arrays.copyOf(kids, 2 * (first + chances.length));
    }
    for (int k = 0; k < chances.length; k++) {
      kids[first + k] = reading.place(reading.kid(node, k));
    }
    if (columns == 1) {
      double chance = 0;
      for (int k = 0; k < chances.length; k++) {
        chance += chances[k] * up[kids[first + k]];
      }
      up[place] = chance;
      return;
    }
    for (int k = 0; k < chances.length; k++) {
      int kid = kids[first + k];
      for (int t = 0; t < columns; t++) {
        up[place * columns + t] += chances[k] * up[kid * columns + t];
      }
    }
  }

  /** The chance of coming through each node, and what it makes of each answer. */
  private void fillDown(int count, int columns) {
    int used = 0;
    down[count - 1] = 1;
    for (int i = count - 1; i >= 0; i--) {
      int level = levels[i];
      if (level == OUTCOME) {
        continue;
      }
      if (rows[level] < 0) {
        rows[level] = used;
        used = reserveRows(used, weights[level].length * columns);
      }
      spread(i, columns);
    }
  }

  private int reserveRows(int used, int length) {
    if (given.length < used + length) {
      given = Arrays.copyOf(given, 2 * (used + length));
    }
    Arrays.fill(given, used, used + length, 0);
    return used + length;
  }

  private void spread(int place, int columns) {
    var chances = weights[levels[place]];
    int row = rows[levels[place]];
    int from = place * columns;
    double chance = down[place];
    if (columns == 1) {
      double before = up[place];
      for (int k = 0; k < chances.length; k++) {
        int kid = kids[firsts[place] + k];
        down[kid] += chance * chances[k];
        given[row + k] += chance * (up[kid] - before);
      }
      return;
    }
    for (int k = 0; k < chances.length; k++) {
      int kid = kids[firsts[place] + k];
      down[kid] += chance * chances[k];
      for (int t = 0; t < columns; t++) {
        given[row + t] += chance * (up[kid * columns + t] - up[from + t]);
      }
      row += columns;
    }
  }

  private void addGains(int count, int columns, int[] support) {
    int root = (count - 1) * columns;
    double entropy = entropy(root, NONE, columns);
    for (int level : support) {
      if (rows[level] >= 0) {
        gains[level] += entropy - expected(level, columns, root);
      }
    }
    for (int i = 0; i < count; i++) {
      if (levels[i] != OUTCOME) {
        rows[levels[i]] = NONE;
      }
    }
  }

  /** The entropy left on average once the input of a level is known. */
  private double expected(int level, int columns, int root) {
    var chances = weights[level];
    double expected = 0;
    for (int k = 0; k < chances.length; k++) {
      expected += chances[k] * entropy(root, rows[level] + k * columns, columns);
    }
    return expected;
  }

  /** The entropy of the outcomes from the root, after the answer of a row where there is one. */
  private double entropy(int root, int row, int columns) {
    if (columns == 1) {
      return Entropy.ofTwo(row == NONE ? up[root] : up[root] + given[row]);
    }
    double entropy = 0;
    double last = 1;
    for (int t = 0; t < columns; t++) {
      double chance = row == NONE ? up[root + t] : up[root + t] + given[row + t];
      entropy += Entropy.of(chance);
      last -= chance;
    }
    return entropy + Entropy.of(last);
  }

  /** What is still to compute becomes known only once all its inputs are. */
  private void addComputed(int count, List<Term> terms) {
    int outcome = 0;
    for (int i = 0; i < count; i++) {
      if (levels[i] == OUTCOME) {
        for (int input : Symbols.of(terms.get(outcome++))) {
          gains[input] += down[i];
        }
      }
    }
  }
}
