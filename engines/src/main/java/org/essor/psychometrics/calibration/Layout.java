package org.essor.psychometrics.calibration;

import java.util.Arrays;

/** Which parameters are estimated, and where each stands in the vector of those. */
final class Layout {

  /** The place of a parameter that is held at its value. */
  static final int HELD = -1;

  private final int[][] places;
  private final int mean;
  private final int deviation;
  private final int size;

  /** Which parameters of the population are estimated. */
  enum Population {
    HELD,
    DEVIATION,
    MEAN_AND_DEVIATION
  }

  /**
   * Lays out.
   *
   * @param free by item and slot of {@link Point}, whether it is estimated
   */
  Layout(boolean[][] free, Population population) {
    int next = 0;
    places = new int[free.length][Point.SLOTS];
    for (int item = 0; item < free.length; item++) {
      for (int slot = 0; slot < Point.SLOTS; slot++) {
        places[item][slot] = free[item][slot] ? next++ : HELD;
      }
    }
    mean = population == Population.MEAN_AND_DEVIATION ? next++ : HELD;
    deviation = population == Population.HELD ? HELD : next++;
    size = next;
  }

  int size() {
    return size;
  }

  int place(int item, int slot) {
    return places[item][slot];
  }

  boolean isFree(int item, int slot) {
    return places[item][slot] != HELD;
  }

  boolean isHeld(int item) {
    return Arrays.stream(places[item]).allMatch(place -> place == HELD);
  }

  int mean() {
    return mean;
  }

  /** The place of the logarithm of the standard deviation of the population. */
  int deviation() {
    return deviation;
  }

  double[] vector(Point point) {
    var vector = new double[size];
    for (int item = 0; item < places.length; item++) {
      for (int slot = 0; slot < Point.SLOTS; slot++) {
        put(vector, places[item][slot], point.value(item, slot));
      }
    }
    put(vector, mean, point.mean());
    put(vector, deviation, Math.log(point.deviation()));
    return vector;
  }

  private static void put(double[] vector, int place, double value) {
    if (place != HELD) {
      vector[place] = value;
    }
  }

  /** The held values of one point with the estimated ones of a vector. */
  Point point(Point held, double[] vector) {
    var items = held.copyOfItems();
    for (int item = 0; item < items.length; item++) {
      for (int slot = 0; slot < Point.SLOTS; slot++) {
        items[item][slot] = pick(vector, places[item][slot], items[item][slot]);
      }
    }
    double logDeviation = pick(vector, deviation, Math.log(held.deviation()));
    return new Point(items, pick(vector, mean, held.mean()), Math.exp(logDeviation));
  }

  private static double pick(double[] vector, int place, double held) {
    return place == HELD ? held : vector[place];
  }
}
