package org.essor.psychometrics.assembly;

import java.util.Optional;

/** The inverse of a small square matrix, by elimination with exchange of rows. */
final class DenseInverse {

  private static final double SINGULAR = 1e-11;

  private final double[][] work;
  private final double[][] inverse;

  private DenseInverse(double[][] matrix) {
    work = matrix;
    inverse = new double[matrix.length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      inverse[row][row] = 1;
    }
  }

  /** Empty where the matrix is singular; the matrix is overwritten. */
  static Optional<double[][]> of(double[][] matrix) {
    var inversion = new DenseInverse(matrix);
    for (int pivot = 0; pivot < matrix.length; pivot++) {
      int row = inversion.largest(pivot);
      if (Math.abs(matrix[row][pivot]) < SINGULAR) {
        return Optional.empty();
      }
      exchange(inversion.work, pivot, row);
      exchange(inversion.inverse, pivot, row);
      inversion.eliminate(pivot);
    }
    return Optional.of(inversion.inverse);
  }

  private int largest(int pivot) {
    int largest = pivot;
    for (int row = pivot + 1; row < work.length; row++) {
      if (Math.abs(work[row][pivot]) > Math.abs(work[largest][pivot])) {
        largest = row;
      }
    }
    return largest;
  }

  private static void exchange(double[][] rows, int one, int other) {
    var kept = rows[one];
    rows[one] = rows[other];
    rows[other] = kept;
  }

  private void eliminate(int pivot) {
    double scale = 1 / work[pivot][pivot];
    multiply(work[pivot], scale);
    multiply(inverse[pivot], scale);
    for (int row = 0; row < work.length; row++) {
      double factor = work[row][pivot];
      if (row != pivot && factor != 0) {
        subtract(work[row], factor, work[pivot]);
        subtract(inverse[row], factor, inverse[pivot]);
      }
    }
  }

  private static void multiply(double[] row, double scale) {
    for (int column = 0; column < row.length; column++) {
      row[column] *= scale;
    }
  }

  /** Takes a multiple of one row from another. */
  static void subtract(double[] from, double factor, double[] row) {
    for (int column = 0; column < row.length; column++) {
      from[column] -= factor * row[column];
    }
  }
}
