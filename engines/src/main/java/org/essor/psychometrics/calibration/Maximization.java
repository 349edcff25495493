package org.essor.psychometrics.calibration;

/** The parameters that make expected answers most likely (M step), item by item. */
final class Maximization {

  private static final int MOST_STEPS = 6;
  private static final int MOST_HALVINGS = 8;
  private static final double SMALL = 1e-9;
  private static final double LONGEST_STEP = 1;
  private static final double RIDGE = 1e-8;

  private final Layout layout;
  private final Curves curves;
  private final Expectation expected;

  Maximization(Layout layout, Curves curves, Expectation expected) {
    this.layout = layout;
    this.curves = curves;
    this.expected = expected;
  }

  Point point() {
    var items = curves.point().copyOfItems();
    for (int item = 0; item < items.length; item++) {
      if (!layout.isHeld(item)) {
        improve(item, items[item]);
      }
    }
    double mean = layout.mean() == Layout.HELD ? curves.point().mean() : mean();
    boolean held = layout.deviation() == Layout.HELD;
    return new Point(items, mean, held ? curves.point().deviation() : deviation(mean));
  }

  private double mean() {
    double sum = 0;
    double count = 0;
    for (int node = 0; node < curves.grid().size(); node++) {
      sum += expected.persons()[node] * curves.ability(node);
      count += expected.persons()[node];
    }
    return sum / count;
  }

  private double deviation(double mean) {
    double sum = 0;
    double count = 0;
    for (int node = 0; node < curves.grid().size(); node++) {
      double distance = curves.ability(node) - mean;
      sum += expected.persons()[node] * distance * distance;
      count += expected.persons()[node];
    }
    return Math.sqrt(sum / count);
  }

  /** Scoring steps, shortened where they lead down. */
  private void improve(int item, double[] values) {
    double reached = value(item, values);
    for (int step = 0; step < MOST_STEPS; step++) {
      var move = move(item, values);
      double scale = LONGEST_STEP / Math.max(LONGEST_STEP, largest(move));
      double next = value(item, moved(values, move, scale));
      for (int half = 0; half < MOST_HALVINGS && !(next >= reached); half++) {
        scale /= 2;
        next = value(item, moved(values, move, scale));
      }
      if (!(next >= reached)) {
        return;
      }
      System.arraycopy(moved(values, move, scale), 0, values, 0, values.length);
      reached = next;
      if (largest(move) < SMALL) {
        return;
      }
    }
  }

  private double value(int item, double[] values) {
    var curve = curves.curve(values);
    double sum = 0;
    for (int node = 0; node < curves.grid().size(); node++) {
      double right = expected.right(item)[node];
      sum += right * curve.right()[node];
      sum += (expected.answered(item)[node] - right) * curve.wrong()[node];
    }
    boolean guesses = layout.isFree(item, Point.GUESS);
    return guesses ? sum + GuessingPrior.logDensity(values[Point.GUESS]) : sum;
  }

  private double[] move(int item, double[] values) {
    var curve = curves.curve(values);
    var gradient = curve.gradient(expected.right(item), expected.answered(item));
    var information = curve.expectedInformation(expected.answered(item));
    if (layout.isFree(item, Point.GUESS)) {
      gradient[Point.GUESS] += GuessingPrior.gradient(values[Point.GUESS]);
      information[Point.GUESS][Point.GUESS] += GuessingPrior.information(values[Point.GUESS]);
    }
    for (int slot = 0; slot < Point.SLOTS; slot++) {
      if (!layout.isFree(item, slot)) {
        hold(slot, gradient, information);
      }
      information[slot][slot] += RIDGE;
    }
    return PositiveMatrix.of(information).map(each -> each.solve(gradient)).orElse(gradient);
  }

  private static void hold(int slot, double[] gradient, double[][] information) {
    gradient[slot] = 0;
    for (int other = 0; other < Point.SLOTS; other++) {
      information[slot][other] = 0;
      information[other][slot] = 0;
    }
    information[slot][slot] = 1;
  }

  private static double[] moved(double[] values, double[] move, double scale) {
    var moved = values.clone();
    for (int slot = 0; slot < moved.length; slot++) {
      moved[slot] += move[slot] == 0 ? 0 : scale * move[slot];
    }
    return moved;
  }

  static double largest(double[] vector) {
    double largest = 0;
    for (double each : vector) {
      largest = Math.max(largest, Math.abs(each));
    }
    return largest;
  }
}
