package org.essor.psychometrics.calibration;

import java.util.Optional;

/** A symmetric positive definite matrix, held as the lower triangle that it is the square of. */
final class PositiveMatrix {

  /** A pivot this small beside its diagonal is a parameter that the others settle. */
  private static final double SINGULAR = 1e-11;

  private final double[][] lower;

  private PositiveMatrix(double[][] lower) {
    this.lower = lower;
  }

  /** Nothing where the matrix is not positive definite. Reads the lower triangle only. */
  static Optional<PositiveMatrix> of(double[][] matrix) {
    var lower = new double[matrix.length][];
    for (int row = 0; row < matrix.length; row++) {
      lower[row] = new double[row + 1];
      for (int column = 0; column < row; column++) {
        double rest = matrix[row][column] - product(lower[row], lower[column], column);
        lower[row][column] = rest / lower[column][column];
      }
      double pivot = matrix[row][row] - product(lower[row], lower[row], row);
      if (!(pivot > SINGULAR * matrix[row][row])) {
        return Optional.empty();
      }
      lower[row][row] = Math.sqrt(pivot);
    }
    return Optional.of(new PositiveMatrix(lower));
  }

  private static double product(double[] left, double[] right, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += left[k] * right[k];
    }
    return sum;
  }

  /** Solves with the lower triangle alone. */
  double[] forward(double[] right) {
    var solution = right.clone();
    for (int row = 0; row < lower.length; row++) {
      solution[row] = (solution[row] - product(lower[row], solution, row)) / lower[row][row];
    }
    return solution;
  }

  double[] solve(double[] right) {
    var solution = forward(right);
    for (int row = lower.length - 1; row >= 0; row--) {
      solution[row] /= lower[row][row];
      for (int k = 0; k < row; k++) {
        solution[k] -= lower[row][k] * solution[row];
      }
    }
    return solution;
  }

  /** The inverse, column by column. */
  double[][] inverse() {
    var inverse = new double[lower.length][];
    for (int column = 0; column < lower.length; column++) {
      var unit = new double[lower.length];
      unit[column] = 1;
      inverse[column] = solve(unit);
    }
    return inverse;
  }
}
