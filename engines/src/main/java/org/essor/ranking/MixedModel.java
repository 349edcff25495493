package org.essor.ranking;

/**
 * The model mark = mean + quality of the project + leniency of the reviewer + noise at given ratios
 * of the variances, solved exactly (Henderson's mixed model equations, projects eliminated first).
 *
 * <p>In units of the noise: quality has the variance {@code qualityRatio}, leniency {@code
 * leniencyRatio}. The mean has a flat prior.
 */
final class MixedModel {

  private final Marks marks;
  private final double qualityRatio;
  private final double leniencyRatio;
  private final double[] precision;
  private final double[] sums;
  private final double[][] coupling;
  private final Cholesky others;
  private final double[] reduced;
  private final double deviance;
  private final double noise;
  private final int freedom;

  MixedModel(Marks marks, double qualityRatio, double leniencyRatio) {
    this.marks = marks;
    this.qualityRatio = qualityRatio;
    this.leniencyRatio = leniencyRatio;
    int size = marks.reviewers().size() + 1;
    precision = new double[marks.projects().size()];
    sums = new double[precision.length];
    coupling = new double[precision.length][size];
    var matrix = new double[size][size];
    var right = new double[size];
    double squares = fill(matrix, right);
    double explained = eliminate(matrix, right);
    others = new Cholesky(matrix);
    reduced = others.forward(right);
    for (double each : reduced) {
      explained += each * each;
    }
    freedom = Math.max(1, marks.count() - 1);
    noise = Math.max(squares - explained, 1e-12 * (1 + squares)) / freedom;
    deviance =
        freedom * Math.log(noise)
            + others.logDeterminant()
            + logOfPrecisions()
            + (size - 1) * Math.log(leniencyRatio);
  }

  private double fill(double[][] matrix, double[] right) {
    int mean = right.length - 1;
    double squares = 0;
    for (int place = 0; place < marks.count(); place++) {
      int project = marks.project(place);
      int reviewer = marks.reviewer(place);
      double mark = marks.mark(place);
      precision[project]++;
      sums[project] += mark;
      coupling[project][reviewer]++;
      coupling[project][mean]++;
      matrix[reviewer][reviewer]++;
      matrix[mean][reviewer]++;
      matrix[mean][mean]++;
      right[reviewer] += mark;
      right[mean] += mark;
      squares += mark * mark;
    }
    for (int reviewer = 0; reviewer < mean; reviewer++) {
      matrix[reviewer][reviewer] += 1 / leniencyRatio;
    }
    return squares;
  }

  /** Takes the projects out of the equations; returns what they explain of the squares. */
  private double eliminate(double[][] matrix, double[] right) {
    double explained = 0;
    for (int project = 0; project < precision.length; project++) {
      precision[project] += 1 / qualityRatio;
      var row = coupling[project];
      explained += sums[project] * sums[project] / precision[project];
      for (int i = 0; i < row.length; i++) {
        if (row[i] != 0) {
          right[i] -= row[i] * sums[project] / precision[project];
          for (int j = 0; j <= i; j++) {
            matrix[i][j] -= row[i] * row[j] / precision[project];
          }
        }
      }
    }
    return explained;
  }

  private double logOfPrecisions() {
    double sum = 0;
    for (double each : precision) {
      sum += Math.log(each * qualityRatio);
    }
    return sum;
  }

  /**
   * Minus twice the restricted log-likelihood, up to a constant; the noise is at its best value.
   */
  double deviance() {
    return deviance;
  }

  /** The logarithms of the ratios of quality and of leniency. */
  double[] logarithms() {
    return new double[] {Math.log(qualityRatio), Math.log(leniencyRatio)};
  }

  /** How many marks tell of the noise: one is spent on the mean. */
  int freedom() {
    return freedom;
  }

  /** The variance of the noise that fits best. */
  double noise() {
    return noise;
  }

  Variances variances() {
    return new Variances(noise * qualityRatio, noise * leniencyRatio, noise);
  }

  /** Leniency of each reviewer, then the mean. */
  double[] others() {
    return others.backward(reduced);
  }

  /** Quality of a project where leniency and mean are as given. */
  double quality(int project, double[] given) {
    double sum = sums[project];
    for (int i = 0; i < given.length; i++) {
      sum -= coupling[project][i] * given[i];
    }
    return sum / precision[project];
  }

  /** Variance of a quality where leniency and mean are known. */
  double qualityVariance(int project) {
    return noise / precision[project];
  }

  /** By project, a vector: products of two give the covariance that the others bring. */
  double[] shared(int project) {
    var row = coupling[project].clone();
    for (int i = 0; i < row.length; i++) {
      row[i] *= Math.sqrt(noise) / precision[project];
    }
    return others.forward(row);
  }

  /** Standard deviation of the leniency of a reviewer. */
  double leniencyDeviation(int reviewer) {
    var unit = new double[reduced.length];
    unit[reviewer] = 1;
    double sum = 0;
    for (double each : others.forward(unit)) {
      sum += each * each;
    }
    return Math.sqrt(noise * sum);
  }

  /**
   * Leniency and mean moved by independent standard normal numbers.
   *
   * @param stretch the standard deviation of the noise, as a multiple of the one that fits best
   */
  double[] othersMoved(double[] normal, double stretch) {
    var moved = others.backward(normal);
    var middle = others();
    for (int i = 0; i < moved.length; i++) {
      moved[i] = middle[i] + stretch * Math.sqrt(noise) * moved[i];
    }
    return moved;
  }
}
