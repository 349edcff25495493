package org.essor.psychometrics;

import java.util.OptionalInt;

/**
 * A test that asks each person what tells most about that person.
 *
 * @param estimator of the ability on the way and at the end
 * @param rule which item is next
 * @param length when it ends
 * @param start the ability taken for the choice of the first item, in logits
 */
public record AdaptiveTest(
    Estimator estimator, SelectionRule rule, TestLength length, double start) {

  /** Starts in the middle, at ability 0. */
  public AdaptiveTest(Estimator estimator, SelectionRule rule, TestLength length) {
    this(estimator, rule, length, 0);
  }

  /** Where a session stands. */
  public Standing standing(Answers answers) {
    var estimate =
        answers.size() == 0
            ? new Estimate(start, Double.POSITIVE_INFINITY)
            : estimator.estimate(answers);
    return new Standing(answers, estimate, estimator.prior());
  }

  /**
   * The next item of a session, by its number; the same whenever it is asked.
   *
   * @param standing where the session stands
   * @param offer items that may be asked, answered ones aside
   * @param seed of the session
   * @return empty where the test is over, or no item is left
   */
  public OptionalInt next(Standing standing, Offer offer, long seed) {
    var answers = standing.answers();
    if (answers.size() >= length.most()) {
      return OptionalInt.empty();
    }
    var next = rule.next(standing, new Unanswered(answers, offer), Draws.at(seed, answers.size()));
    return next.isPresent() && !length.isReached(standing, next.getAsInt())
        ? next
        : OptionalInt.empty();
  }

  private record Unanswered(Answers answers, Offer offer) implements Offer {
    @Override
    public boolean holds(int item) {
      return !answers.has(item) && offer.holds(item);
    }

    @Override
    public double price(int item) {
      return offer.price(item);
    }
  }
}
