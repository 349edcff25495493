package org.essor.psychometrics.integrity;

import java.util.List;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.calibration.ChiSquare;

/**
 * Whether the answers of one person in several domains go together: l_z* of Snijders (2001) summed
 * over the domains, as Drasgow, Levine and McLaughlin (1991) sum l_z.
 *
 * <p>The abilities solve, in each domain, that the pull of the answers and that of the prior cancel
 * out; the correction takes the pull of the prior from there, so that it holds for the mode of a
 * posterior under any prior, correlated domains too. In an adaptive test items are near the
 * ability, and the statistic finds less than in a fixed one.
 *
 * @param statistic near a standard normal number where they go together; very negative where easy
 *     items are wrong and hard ones right
 * @param chance of a statistic as low
 */
public record AnswerFit(double statistic, double chance) {

  /**
   * An answer.
   *
   * @param domain from 0
   * @param item its curve
   */
  public record Given(int domain, Logistic item, boolean right) {}

  /**
   * The fit of a person.
   *
   * @param thetas the most likely ability in each domain, estimated from these answers
   * @throws IllegalArgumentException without answers
   */
  public static AnswerFit of(List<Given> answers, List<Double> thetas) {
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("No fit of no answers");
    }
    var sum = new Sum();
    for (int domain = 0; domain < thetas.size(); domain++) {
      sum.add(domain, answers, thetas.get(domain));
    }
    double statistic = sum.variance < 1e-9 ? 0 : sum.distance / Math.sqrt(sum.variance);
    return new AnswerFit(statistic, below(statistic));
  }

  /** The chance that a standard normal number is at most this. */
  static double below(double statistic) {
    double tail = ChiSquare.chanceAbove(statistic * statistic, 1) / 2;
    return statistic < 0 ? tail : 1 - tail;
  }

  private static final class Sum {

    private double distance;
    private double variance;

    void add(int domain, List<Given> answers, double theta) {
      var terms =
          answers.stream()
              .filter(each -> each.domain() == domain)
              .map(each -> Term.of(each, theta))
              .toList();
      double slopes = terms.stream().mapToDouble(each -> each.slope * each.weight).sum();
      double information = terms.stream().mapToDouble(Term::information).sum();
      for (var term : terms) {
        double rest = term.weight - slopes / information * term.slope / term.noise;
        distance += term.residual * rest;
        variance += rest * rest * term.noise;
      }
    }
  }

  /**
   * An answer at the ability.
   *
   * @param weight the logarithm of the odds of a right answer
   */
  private record Term(double residual, double noise, double slope, double weight) {

    static Term of(Given answer, double theta) {
      double right = answer.item().probability(1, theta);
      double wrong = answer.item().probability(0, theta);
      return new Term(
          answer.right() ? wrong : -right,
          right * wrong,
          answer.item().slope(1, theta),
          Math.log(right / wrong));
    }

    double information() {
      return slope * slope / noise;
    }
  }
}
