package org.essor.decision.internal.diagram;

import java.util.Arrays;

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
  private static final int NONE = -1;

  private final double[][] weights;

  /** For each level of the diagram, where its rows stand in {@link #given}. */
  private final int[] rows;

  private final double[] gains;

  private double[] down = new double[64];

  /** For each node the chance of every outcome but the last. */
  private double[] up = new double[256];

  /** For each answer, how these chances differ from those without it. */
  private double[] given = new double[256];

  Foresight(Layout layout) {
    int inputs = layout.inputs().size();
    this.weights = new double[inputs + layout.questions().size()][];
    Arrays.setAll(weights, level -> level < inputs ? layout.domains().get(level).weights() : EVEN);
    this.rows = new int[weights.length];
    this.gains = new double[inputs];
  }

  /**
   * What the inputs of a diagram would tell.
   *
   * @param support its inputs
   */
  double[] gains(Outline diagram, int[] support) {
    var found = new double[support.length];
    if (support.length == 0) {
      return found;
    }
    int columns = diagram.terms().size() - 1;
    reserve(diagram.count(), columns);
    layRows(diagram, columns);
    if (columns == 1) {
      fillUp(diagram);
      fillDown(diagram);
    } else {
      fillUp(diagram, columns);
      fillDown(diagram, columns);
    }
    addGains(diagram, columns, support);
    addComputed(diagram);
    for (int i = 0; i < support.length; i++) {
      found[i] = gains[support[i]];
      gains[support[i]] = 0;
    }
    return found;
  }

  private void reserve(int count, int columns) {
    if (down.length < count) {
      down = new double[2 * count];
    }
    if (up.length < count * columns) {
      up = new double[2 * count * columns];
    }
    Arrays.fill(down, 0, count, 0);
  }

  private void layRows(Outline diagram, int columns) {
    int used = 0;
    for (int level = diagram.branch(0); level >= 0; level = diagram.branch(level + 1)) {
      rows[level] = used;
      used += weights[level].length * columns;
    }
    if (given.length < used) {
      given = new double[2 * used];
    }
    Arrays.fill(given, 0, used, 0);
  }

  /** With two outcomes: the chance of the first from each node. */
  private void fillUp(Outline diagram) {
    var levels = diagram.levels();
    var firsts = diagram.firsts();
    var kids = diagram.kids();
    double first = 1;
    for (int i = 0; i < diagram.count(); i++) {
      if (levels[i] == Outline.END) {
        up[i] = first;
        first = 0;
      } else {
        double chance = 0;
        int kid = firsts[i];
        for (double each : weights[levels[i]]) {
          chance += each * up[kids[kid++]];
        }
        up[i] = chance;
      }
    }
  }

  /** The chance of coming through each node, and what it makes of each answer. */
  private void fillDown(Outline diagram) {
    var levels = diagram.levels();
    var firsts = diagram.firsts();
    var kids = diagram.kids();
    down[diagram.count() - 1] = 1;
    for (int i = diagram.count() - 1; i >= 0; i--) {
      if (levels[i] != Outline.END) {
        double chance = down[i];
        double before = up[i];
        int row = rows[levels[i]];
        int next = firsts[i];
        for (double each : weights[levels[i]]) {
          int kid = kids[next++];
          down[kid] += chance * each;
          given[row++] += chance * (up[kid] - before);
        }
      }
    }
  }

  /** With more outcomes: the chances of all but the last. */
  private void fillUp(Outline diagram, int columns) {
    Arrays.fill(up, 0, diagram.count() * columns, 0);
    int outcome = 0;
    for (int i = 0; i < diagram.count(); i++) {
      int level = diagram.levels()[i];
      if (level != Outline.END) {
        addUp(diagram, i, columns);
      } else if (outcome < columns) {
        up[i * columns + outcome++] = 1;
      }
    }
  }

  private void addUp(Outline diagram, int place, int columns) {
    int next = diagram.firsts()[place];
    for (double each : weights[diagram.levels()[place]]) {
      int kid = diagram.kids()[next++] * columns;
      for (int t = 0; t < columns; t++) {
        up[place * columns + t] += each * up[kid + t];
      }
    }
  }

  private void fillDown(Outline diagram, int columns) {
    down[diagram.count() - 1] = 1;
    for (int i = diagram.count() - 1; i >= 0; i--) {
      if (diagram.levels()[i] != Outline.END) {
        addDown(diagram, i, columns);
      }
    }
  }

  private void addDown(Outline diagram, int place, int columns) {
    double chance = down[place];
    int from = place * columns;
    int row = rows[diagram.levels()[place]];
    int next = diagram.firsts()[place];
    for (double each : weights[diagram.levels()[place]]) {
      int kid = diagram.kids()[next++];
      down[kid] += chance * each;
      for (int t = 0; t < columns; t++) {
        given[row++] += chance * (up[kid * columns + t] - up[from + t]);
      }
    }
  }

  private void addGains(Outline diagram, int columns, int[] support) {
    int root = (diagram.count() - 1) * columns;
    double entropy = entropy(root, NONE, columns);
    for (int level : support) {
      if (diagram.branch(level) == level) {
        gains[level] += entropy - expected(level, columns, root);
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
  private void addComputed(Outline diagram) {
    int outcome = 0;
    for (int i = 0; i < diagram.count() && !diagram.isPlain(); i++) {
      if (diagram.levels()[i] == Outline.END) {
        for (int input : Symbols.of(diagram.terms().get(outcome++))) {
          gains[input] += down[i];
        }
      }
    }
  }
}
