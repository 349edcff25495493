package org.essor.psychometrics.calibration;

import java.util.Arrays;
import java.util.List;

/**
 * Whether an item works otherwise in one group than in another, by logistic regression on ability
 * and group (Swaminathan and Rogers 1990).
 *
 * @param uniform whether it is harder everywhere: the group added to ability
 * @param nonUniform whether it measures less well, too: ability times group added to both
 * @param both the two together, with two degrees of freedom
 */
public record LogisticDif(Test uniform, Test nonUniform, Test both) {

  private static final double NEGLIGIBLE = 0.035;
  private static final double LARGE = 0.070;
  private static final double LEVEL = 0.05;

  /**
   * A likelihood ratio between two regressions.
   *
   * @param statistic chi-square
   * @param chance of a statistic at least as high where the item treats both groups alike
   * @param gain what the share of variance explained (Nagelkerke's R²) gains
   */
  public record Test(double statistic, int freedom, double chance, double gain) {}

  /**
   * An answer of a person to the item.
   *
   * @param ability any measure of it, such as the score
   * @param focal whether the person is of the focal group
   */
  public record Answer(double ability, boolean focal, boolean right) {}

  /**
   * Compares two groups.
   *
   * @throws NotCalibratedException where ability, group and their product do not differ enough to
   *     be told apart, or settle the answer
   */
  public static LogisticDif of(List<Answer> answers) {
    double middle = answers.stream().mapToDouble(Answer::ability).average().orElse(0);
    double none = new Regression(answers, middle, 1).logLikelihood();
    double ability = new Regression(answers, middle, 2).logLikelihood();
    double group = new Regression(answers, middle, 3).logLikelihood();
    double product = new Regression(answers, middle, 4).logLikelihood();
    var variances = new Explained(none, answers.size());
    return new LogisticDif(
        variances.test(ability, group, 1),
        variances.test(group, product, 1),
        variances.test(ability, product, 2));
  }

  /** How much it matters: by the gain of both together (Jodoin and Gierl 2001). */
  public MantelHaenszel.Level level() {
    if (both.chance() >= LEVEL || both.gain() < NEGLIGIBLE) {
      return MantelHaenszel.Level.A;
    }
    return both.gain() < LARGE ? MantelHaenszel.Level.B : MantelHaenszel.Level.C;
  }

  /** Nagelkerke's R², from the likelihood of the regression on nothing. */
  private record Explained(double none, double persons) {

    double share(double logLikelihood) {
      double gained = 1 - Math.exp(2 * (none - logLikelihood) / persons);
      return gained / (1 - Math.exp(2 * none / persons));
    }

    Test test(double smaller, double larger, int freedom) {
      double statistic = Math.max(0, 2 * (larger - smaller));
      return new Test(
          statistic,
          freedom,
          ChiSquare.chanceAbove(statistic, freedom),
          share(larger) - share(smaller));
    }
  }

  /** A logistic regression on the first of: a constant, ability, group, ability times group. */
  private static final class Regression {

    private static final int MOST_STEPS = 50;
    private static final double EXACT = 1e-10;

    private final List<Answer> answers;
    private final double middle;
    private final double logLikelihood;

    Regression(List<Answer> answers, double middle, int terms) {
      this.answers = answers;
      this.middle = middle;
      logLikelihood = logLikelihood(fit(terms));
    }

    double logLikelihood() {
      return logLikelihood;
    }

    private double[] terms(Answer answer, int count) {
      double ability = answer.ability() - middle;
      double group = answer.focal() ? 1 : 0;
      return Arrays.copyOf(new double[] {1, ability, group, ability * group}, count);
    }

    private static double product(double[] left, double[] right) {
      double sum = 0;
      for (int k = 0; k < left.length; k++) {
        sum += left[k] * right[k];
      }
      return sum;
    }

    private double[] fit(int count) {
      var weights = new double[count];
      for (int step = 0; step < MOST_STEPS; step++) {
        var move = move(weights);
        for (int k = 0; k < count; k++) {
          weights[k] += move[k];
        }
        if (Maximization.largest(move) < EXACT) {
          return weights;
        }
      }
      throw new NotCalibratedException("Ability and group settle the answers to the item.");
    }

    private double[] move(double[] weights) {
      int count = weights.length;
      var gradient = new double[count];
      var information = new double[count][count];
      for (var answer : answers) {
        var terms = terms(answer, count);
        double chance = Point.logistic(product(weights, terms));
        double residual = (answer.right() ? 1 : 0) - chance;
        for (int row = 0; row < count; row++) {
          gradient[row] += residual * terms[row];
          for (int column = 0; column <= row; column++) {
            information[row][column] += chance * (1 - chance) * terms[row] * terms[column];
          }
        }
      }
      return PositiveMatrix.of(information)
          .orElseThrow(() -> new NotCalibratedException("Ability and group cannot be told apart."))
          .solve(gradient);
    }

    private double logLikelihood(double[] weights) {
      double sum = 0;
      for (var answer : answers) {
        double logit = product(weights, terms(answer, weights.length));
        sum -= Math.log1p(Math.exp(answer.right() ? -logit : logit));
      }
      return sum;
    }
  }
}
