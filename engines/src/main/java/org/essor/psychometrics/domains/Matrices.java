package org.essor.psychometrics.domains;

import java.util.Arrays;
import java.util.List;

/** Small symmetric positive definite matrices. */
final class Matrices {

  private Matrices() {}

  static double[][] of(List<List<Double>> rows) {
    return rows.stream()
        .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  static List<List<Double>> listed(double[][] rows) {
    return Arrays.stream(rows).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }

  static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * The inverse, by elimination in place.
   *
   * @throws IllegalArgumentException where the matrix is not positive definite
   */
  static double[][] inverse(double[][] matrix) {
    var work = copy(matrix);
    for (int pivot = 0; pivot < work.length; pivot++) {
      double scale = work[pivot][pivot];
      if (!(scale > 0)) {
        throw new IllegalArgumentException("The matrix is not positive definite");
      }
      work[pivot][pivot] = 1;
      for (int column = 0; column < work.length; column++) {
        work[pivot][column] /= scale;
      }
      eliminate(work, pivot);
    }
    return work;
  }

  private static void eliminate(double[][] work, int pivot) {
    for (int row = 0; row < work.length; row++) {
      if (row != pivot) {
        double factor = work[row][pivot];
        work[row][pivot] = 0;
        for (int column = 0; column < work.length; column++) {
          work[row][column] -= factor * work[pivot][column];
        }
      }
    }
  }

  /** The lower triangle whose product with its transpose is the matrix (Cholesky). */
  static double[][] triangle(double[][] matrix) {
    var lower = new double[matrix.length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = matrix[row][column];
        for (int before = 0; before < column; before++) {
          rest -= lower[row][before] * lower[column][before];
        }
        lower[row][column] = row == column ? Math.sqrt(rest) : rest / lower[column][column];
      }
    }
    return lower;
  }

  /** The inverse of a lower triangle. */
  static double[][] triangleInverse(double[][] lower) {
    var inverse = new double[lower.length][lower.length];
    for (int column = 0; column < lower.length; column++) {
      for (int row = column; row < lower.length; row++) {
        double rest = row == column ? 1 : 0;
        for (int between = column; between < row; between++) {
          rest -= lower[row][between] * inverse[between][column];
        }
        inverse[row][column] = rest / lower[row][row];
      }
    }
    return inverse;
  }

  static double[] times(double[][] matrix, double[] vector) {
    var product = new double[vector.length];
    for (int row = 0; row < vector.length; row++) {
      product[row] = dot(matrix[row], vector);
    }
    return product;
  }

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int place = 0; place < one.length; place++) {
      sum += one[place] * other[place];
    }
    return sum;
  }
}
