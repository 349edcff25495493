package org.essor.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The derivatives against differences of the likelihood itself, away from its maximum. */
class LouisTests {

  private static final double STEP = 1e-4;

  private final Responses responses = Answered.lsat7WithTwoMissing();
  private final Grid grid = Grid.forItems(5);
  private final Layout layout =
      new Layout(
          new boolean[][] {
            {true, true, true},
            {false, true, false},
            {true, true, false},
            {false, false, false},
            {true, true, true}
          },
          Layout.Population.MEAN_AND_DEVIATION);
  private final Point point =
      new Point(
          new double[][] {
            {0.9, 1.5, -1.2},
            {1.1, 0.6, Double.NEGATIVE_INFINITY},
            {1.5, 1.6, Double.NEGATIVE_INFINITY},
            {0.7, 0.4, -2},
            {0.8, 1.7, -1}
          },
          0.1,
          1.2);

  private double objective(double[] vector) {
    var at = layout.point(point, vector);
    double prior =
        GuessingPrior.logDensity(at.value(0, Point.GUESS))
            + GuessingPrior.logDensity(at.value(4, Point.GUESS));
    return new Expectation(responses, new Curves(at, grid)).logLikelihood() + prior;
  }

  private double moved(double[] vector, int one, double byOne, int other, double byOther) {
    var moved = vector.clone();
    moved[one] += byOne;
    moved[other] += byOther;
    return objective(moved);
  }

  @Test
  void firstAndSecondDerivativesAreThoseOfTheLikelihood() {
    var vector = layout.vector(point);
    var curves = new Curves(point, grid);
    var expected = new Expectation(responses, curves);
    var gradient = Louis.gradient(layout, curves, expected);
    var information = new Louis(responses, layout, curves, expected).information();

    for (int row = 0; row < layout.size(); row++) {
      double slope =
          (moved(vector, row, STEP, row, 0) - moved(vector, row, -STEP, row, 0)) / (2 * STEP);
      assertThat(gradient[row]).as("slope %d", row).isCloseTo(slope, within(1e-4));
      for (int column = 0; column <= row; column++) {
        double bend =
            (moved(vector, row, STEP, column, STEP)
                    - moved(vector, row, STEP, column, -STEP)
                    - moved(vector, row, -STEP, column, STEP)
                    + moved(vector, row, -STEP, column, -STEP))
                / (4 * STEP * STEP);
        assertThat(information[row][column])
            .as("bend %d, %d", row, column)
            .isCloseTo(-bend, within(2e-3 * (1 + Math.abs(bend))));
      }
    }
  }
}
