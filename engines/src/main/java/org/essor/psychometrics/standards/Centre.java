package org.essor.psychometrics.standards;

import java.util.Arrays;

/** How the numbers of several judges become one. */
public enum Centre {
  MEAN {
    @Override
    double of(double... values) {
      return Arrays.stream(values).average().orElseThrow();
    }

    @Override
    double error(double... values) {
      return deviation(values) / Math.sqrt(values.length);
    }
  },
  /** Not moved by one judge far from the others. */
  MEDIAN {
    @Override
    double of(double... values) {
      var sorted = values.clone();
      Arrays.sort(sorted);
      int middle = sorted.length / 2;
      return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median of normal numbers varies √(π/2) times as much as their mean, for many of them. */
    @Override
    double error(double... values) {
      return Math.sqrt(Math.PI / 2) * MEAN.error(values);
    }
  };

  abstract double of(double... values);

  /** The standard error of the centre, from how much the values differ. */
  abstract double error(double... values);

  private static double deviation(double... values) {
    double mean = MEAN.of(values);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }
}
