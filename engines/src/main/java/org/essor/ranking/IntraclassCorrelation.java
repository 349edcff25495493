package org.essor.ranking;

import java.util.Arrays;

/**
 * Intraclass correlations of a complete table, every reviewer marking every project (Shrout and
 * Fleiss 1979). Where marks are missing, see {@link Variances#reliability}.
 *
 * @param oneWay ICC(1,1): each project has reviewers of its own
 * @param random ICC(2,1): the same reviewers, drawn from many; severity counts as disagreement
 * @param fixed ICC(3,1): the same reviewers, the only ones of interest; severity does not count
 * @param oneWayMean ICC(1,k), of the mean of all marks of a project
 * @param randomMean ICC(2,k)
 * @param fixedMean ICC(3,k)
 */
public record IntraclassCorrelation(
    double oneWay,
    double random,
    double fixed,
    double oneWayMean,
    double randomMean,
    double fixedMean) {

  /**
   * @param marks a row for each project, a column for each reviewer; two of each at least
   */
  public static IntraclassCorrelation of(double[][] marks) {
    int projects = marks.length;
    int reviewers = projects == 0 ? 0 : marks[0].length;
    if (projects < 2 || reviewers < 2) {
      throw new IllegalArgumentException("Two projects and two reviewers at least");
    }
    var squares = MeanSquares.of(marks);
    double between = squares.projects();
    double within = squares.within();
    double judges = squares.reviewers();
    double error = squares.error();
    int k = reviewers;
    return new IntraclassCorrelation(
        (between - within) / (between + (k - 1) * within),
        (between - error) / (between + (k - 1) * error + k * (judges - error) / projects),
        (between - error) / (between + (k - 1) * error),
        (between - within) / between,
        (between - error) / (between + (judges - error) / projects),
        (between - error) / between);
  }

  /** Mean squares of the analysis of variance in two ways. */
  private record MeanSquares(double projects, double reviewers, double within, double error) {

    static MeanSquares of(double[][] marks) {
      int n = marks.length;
      int k = marks[0].length;
      double all = 0;
      double squares = 0;
      double ofRows = 0;
      var columns = new double[k];
      for (var row : marks) {
        double sum = 0;
        for (int column = 0; column < k; column++) {
          sum += row[column];
          squares += row[column] * row[column];
          columns[column] += row[column];
        }
        all += sum;
        ofRows += sum * sum / k;
      }
      double correction = all * all / (n * k);
      double ofColumns = Arrays.stream(columns).map(sum -> sum * sum / n).sum() - correction;
      double between = ofRows - correction;
      double within = squares - ofRows;
      return new MeanSquares(
          between / (n - 1),
          ofColumns / (k - 1),
          within / (n * (k - 1.0)),
          (within - ofColumns) / ((n - 1) * (k - 1.0)));
    }
  }
}
