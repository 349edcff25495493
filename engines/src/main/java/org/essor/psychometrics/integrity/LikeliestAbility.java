package org.essor.psychometrics.integrity;

import java.util.List;
import java.util.stream.IntStream;
import org.essor.psychometrics.integrity.AnswerFit.Given;

/**
 * The ability under which the answers of a person are most likely, whatever others are like
 * (maximum likelihood), as the generalised binomial test takes it.
 *
 * <p>An estimate that is drawn to the mean of all persons expects too few right answers of who
 * answered all right, and two such persons would seem to be alike beyond chance. Here all right
 * answers are what is expected of both: that they match says nothing.
 */
public final class LikeliestAbility {

  /** Where all answers are right, or all wrong, there is no most likely ability but this. */
  private static final double FARTHEST = 8;

  private static final double STEP = 0.05;

  private LikeliestAbility() {}

  /**
   * The most likely ability in each domain, in logits, to a twentieth; 0 where nothing was
   * answered.
   *
   * @param domains how many there are
   */
  public static List<Double> of(List<Given> answers, int domains) {
    return IntStream.range(0, domains)
        .mapToObj(domain -> answers.stream().filter(each -> each.domain() == domain).toList())
        .map(LikeliestAbility::of)
        .toList();
  }

  private static double of(List<Given> answers) {
    if (answers.isEmpty()) {
      return 0;
    }
    double best = -FARTHEST;
    double most = Double.NEGATIVE_INFINITY;
    for (int step = 0; step <= 2 * FARTHEST / STEP; step++) {
      double theta = -FARTHEST + step * STEP;
      double likelihood = logLikelihood(answers, theta);
      if (likelihood > most) {
        best = theta;
        most = likelihood;
      }
    }
    return best;
  }

  private static double logLikelihood(List<Given> answers, double theta) {
    double sum = 0;
    for (var answer : answers) {
      sum += Math.log(answer.item().probability(answer.right() ? 1 : 0, theta));
    }
    return sum;
  }
}
