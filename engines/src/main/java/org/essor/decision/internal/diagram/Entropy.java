package org.essor.decision.internal.diagram;

/** Shannon's entropy in nats, from a table: exact to about seven digits, and cheap. */
final class Entropy {

  private static final int STEPS = 1 << 14;
  private static final double[] TABLE = table();

  private static final double[] TWO = two();

  private Entropy() {}

  private static double[] table() {
    var table = new double[STEPS + 2];
    for (int i = 1; i < table.length; i++) {
      double p = (double) i / STEPS;
      table[i] = -p * Math.log(p);
    }
    return table;
  }

  private static double[] two() {
    var two = new double[STEPS + 1];
    for (int i = 0; i < two.length; i++) {
      two[i] = TABLE[i] + TABLE[STEPS - i];
    }
    return two;
  }

  /** That of two outcomes, one of chance {@code p}. */
  static double ofTwo(double p) {
    if (p <= 0 || p >= 1) {
      return 0;
    }
    double place = p * STEPS;
    int index = (int) place;
    double part = place - index;
    return TWO[index] * (1 - part) + TWO[index + 1] * part;
  }

  /** What one outcome of chance {@code p} adds. */
  static double of(double p) {
    if (p <= 0) {
      return 0;
    }
    double place = Math.min(p, 1) * STEPS;
    int index = (int) place;
    double part = place - index;
    return TABLE[index] * (1 - part) + TABLE[index + 1] * part;
  }
}
