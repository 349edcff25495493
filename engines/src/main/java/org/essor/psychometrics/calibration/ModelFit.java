package org.essor.psychometrics.calibration;

import java.util.stream.IntStream;

/**
 * How well the model as a whole reproduces shares of right answers to items and to pairs of items:
 * M2 of Maydeu-Olivares and Joe (2006), which is chi-square where the model holds.
 *
 * @param statistic M2
 * @param freedom items and pairs less estimated parameters
 * @param chance of a statistic at least as high where the model holds
 * @param rmsea root mean square error of approximation, per degree of freedom and person; under
 *     0.05 is close
 */
public record ModelFit(double statistic, int freedom, double chance, double rmsea) {

  /** The moments of more items would not fit in memory, and pairs would be known too little. */
  static final int MOST_ITEMS = 60;

  /**
   * The fit, from the persons who answered all items.
   *
   * @throws NotCalibratedException where nobody did, there are more than sixty items, or fewer
   *     items and pairs than parameters
   */
  public static ModelFit of(Calibration calibration) {
    var complete = ItemFit.complete(calibration);
    int items = complete.items().size();
    int moments = items * (items + 1) / 2;
    int freedom = moments - calibration.parameters();
    if (items > MOST_ITEMS || freedom <= 0) {
      throw new NotCalibratedException(
          "M2 needs more pairs of items than parameters, and at most %d items."
              .formatted(MOST_ITEMS));
    }
    double persons = complete.persons();
    double statistic = persons * new Moments(calibration, complete).distance();
    double excess = Math.max(0, statistic - freedom);
    return new ModelFit(
        statistic,
        freedom,
        ChiSquare.chanceAbove(statistic, freedom),
        Math.sqrt(excess / (freedom * (persons - 1))));
  }

  /** Shares of right answers to items, then to pairs, with what the model makes of them. */
  private static final class Moments {

    private final Calibration calibration;
    private final Curves curves;
    private final Responses complete;
    private final int[][] sets;
    private final double[][] curvesOfSets;
    private final double[] expected;

    Moments(Calibration calibration, Responses complete) {
      this.calibration = calibration;
      this.complete = complete;
      curves = calibration.curves();
      int items = complete.items().size();
      sets =
          IntStream.range(0, items)
              .mapToObj(
                  first -> IntStream.rangeClosed(0, first).mapToObj(second -> set(first, second)))
              .flatMap(each -> each)
              .toArray(int[][]::new);
      curvesOfSets = new double[sets.length][];
      expected = new double[sets.length];
      for (int k = 0; k < sets.length; k++) {
        curvesOfSets[k] = curve(sets[k]);
        expected[k] = weighted(curvesOfSets[k], sets[k], sets[k]);
      }
    }

    private static int[] set(int first, int second) {
      return first == second ? new int[] {first} : new int[] {first, second};
    }

    private double[] curve(int[] set) {
      var curve = new double[curves.grid().size()];
      for (int node = 0; node < curve.length; node++) {
        curve[node] = 1;
        for (int item : set) {
          curve[node] *= curves.item(item).probability(node);
        }
      }
      return curve;
    }

    /** The share of right answers to all items of either set, given the curve of the first. */
    private double weighted(double[] curve, int[] set, int[] other) {
      double sum = 0;
      for (int node = 0; node < curve.length; node++) {
        double term = curves.grid().weight(node) * curve[node];
        for (int item : other) {
          term *= has(set, item) ? 1 : curves.item(item).probability(node);
        }
        sum += term;
      }
      return sum;
    }

    private static boolean has(int[] set, int item) {
      return set[0] == item || set[set.length - 1] == item;
    }

    /** The distance of shares from the model, what the parameters could take up left out. */
    double distance() {
      var covariance =
          PositiveMatrix.of(covariance())
              .orElseThrow(() -> new NotCalibratedException("Shares of right answers repeat."));
      var residual = covariance.forward(residuals());
      var slopes = slopes();
      int size = slopes.length;
      var own = new double[size][];
      for (int place = 0; place < size; place++) {
        own[place] = covariance.forward(slopes[place]);
      }
      var products = new double[size][size];
      var projected = new double[size];
      for (int row = 0; row < size; row++) {
        projected[row] = product(own[row], residual);
        for (int column = 0; column <= row; column++) {
          products[row][column] = product(own[row], own[column]);
        }
      }
      var taken =
          PositiveMatrix.of(products)
              .orElseThrow(() -> new NotCalibratedException("Pairs leave a parameter open."))
              .forward(projected);
      return product(residual, residual) - product(taken, taken);
    }

    private static double product(double[] left, double[] right) {
      double sum = 0;
      for (int k = 0; k < left.length; k++) {
        sum += left[k] * right[k];
      }
      return sum;
    }

    private double[][] covariance() {
      var covariance = new double[sets.length][];
      for (int row = 0; row < sets.length; row++) {
        covariance[row] = new double[row + 1];
        for (int column = 0; column <= row; column++) {
          covariance[row][column] =
              weighted(curvesOfSets[row], sets[row], sets[column])
                  - expected[row] * expected[column];
        }
      }
      return covariance;
    }

    private double[] residuals() {
      var residuals = new double[sets.length];
      double persons = complete.persons();
      for (int pattern = 0; pattern < complete.size(); pattern++) {
        for (int k = 0; k < sets.length; k++) {
          if (isRight(pattern, sets[k])) {
            residuals[k] += complete.count(pattern) / persons;
          }
        }
      }
      for (int k = 0; k < sets.length; k++) {
        residuals[k] -= expected[k];
      }
      return residuals;
    }

    private boolean isRight(int pattern, int[] set) {
      return complete.answer(pattern, set[0]) == Responses.RIGHT
          && complete.answer(pattern, set[set.length - 1]) == Responses.RIGHT;
    }

    /** By parameter and set, how the share follows the parameter. */
    private double[][] slopes() {
      var layout = calibration.layout();
      var slopes = new double[layout.size()][sets.length];
      for (int k = 0; k < sets.length; k++) {
        for (int item : sets[k]) {
          for (int slot = 0; slot < Point.SLOTS; slot++) {
            if (layout.isFree(item, slot)) {
              slopes[layout.place(item, slot)][k] = slope(sets[k], item, slot);
            }
          }
        }
        setPopulation(slopes, k);
      }
      return slopes;
    }

    private double slope(int[] set, int item, int slot) {
      double sum = 0;
      for (int node = 0; node < curves.grid().size(); node++) {
        double term = curves.grid().weight(node) * curves.item(item).derivative(slot, node);
        for (int other : set) {
          term *= other == item ? 1 : curves.item(other).probability(node);
        }
        sum += term;
      }
      return sum;
    }

    private void setPopulation(double[][] slopes, int set) {
      int mean = calibration.layout().mean();
      int deviation = calibration.layout().deviation();
      for (int node = 0; node < curves.grid().size(); node++) {
        double z = curves.grid().node(node);
        double weight = curves.grid().weight(node) * curvesOfSets[set][node];
        if (mean != Layout.HELD) {
          slopes[mean][set] += weight * z / curves.point().deviation();
        }
        if (deviation != Layout.HELD) {
          slopes[deviation][set] += weight * (z * z - 1);
        }
      }
    }
  }
}
