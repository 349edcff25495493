package org.essor.ranking;

/** A symmetric positive definite matrix as the product of a lower triangle and its transpose. */
final class Cholesky {

  private final double[][] lower;

  /** Replaces the matrix by its factor. */
  Cholesky(double[][] matrix) {
    lower = matrix;
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = matrix[row][column];
        for (int k = 0; k < column; k++) {
          sum -= matrix[row][k] * matrix[column][k];
        }
        matrix[row][column] = row == column ? Math.sqrt(sum) : sum / matrix[column][column];
      }
    }
  }

  double logDeterminant() {
    double sum = 0;
    for (int row = 0; row < lower.length; row++) {
      sum += 2 * Math.log(lower[row][row]);
    }
    return sum;
  }

  /** Solves with the lower triangle. */
  double[] forward(double[] right) {
    var solution = right.clone();
    for (int row = 0; row < lower.length; row++) {
      for (int k = 0; k < row; k++) {
        solution[row] -= lower[row][k] * solution[k];
      }
      solution[row] /= lower[row][row];
    }
    return solution;
  }

  /** Solves with the transpose of the lower triangle. */
  double[] backward(double[] right) {
    var solution = right.clone();
    for (int row = lower.length - 1; row >= 0; row--) {
      for (int k = row + 1; k < lower.length; k++) {
        solution[row] -= lower[k][row] * solution[k];
      }
      solution[row] /= lower[row][row];
    }
    return solution;
  }

  double[] solve(double[] right) {
    return backward(forward(right));
  }
}
