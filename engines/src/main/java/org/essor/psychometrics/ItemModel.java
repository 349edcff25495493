package org.essor.psychometrics;

/**
 * How the chance of each answer to an item depends on ability.
 *
 * <p>Categories are numbered from 0 (wrong, or the lowest) and their probabilities sum to one at
 * every ability.
 */
public sealed interface ItemModel permits Logistic, GradedResponse, PartialCredit {

  /** How many answers are told apart: 2 for a right or wrong answer. */
  int categories();

  /**
   * The chance of an answer.
   *
   * @param category from 0 to below {@link #categories}
   * @param theta ability, in logits
   */
  double probability(int category, double theta);

  /** The first derivative of {@link #probability} with respect to ability. */
  double slope(int category, double theta);

  /** The second derivative of {@link #probability} with respect to ability. */
  double curvature(int category, double theta);

  /** What one answer is expected to tell of ability (Fisher), in 1/logit². */
  default double information(double theta) {
    double information = 0;
    for (int category = 0; category < categories(); category++) {
      double slope = slope(category, theta);
      information += slope == 0 ? 0 : slope * slope / probability(category, theta);
    }
    return information;
  }
}
