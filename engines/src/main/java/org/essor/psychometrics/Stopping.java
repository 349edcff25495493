package org.essor.psychometrics;

/** A reason to end a test before it has its greatest length. */
public sealed interface Stopping {

  /**
   * Whether it holds.
   *
   * @param standing where the session stands
   * @param next the item that would be asked
   */
  boolean holds(Standing standing, int next);

  /**
   * The ability is known well enough.
   *
   * @param target the largest standard error, in logits
   */
  record Precision(double target) implements Stopping {
    @Override
    public boolean holds(Standing standing, int next) {
      return standing.estimate().standardError() <= target;
    }
  }

  /**
   * The ability lies surely on one side of a cut score: the interval around the estimate does not
   * hold it.
   *
   * @param cut the cut score, in logits
   * @param errors half the width of the interval in standard errors, such as 1.96 for 95 %
   */
  record Classification(double cut, double errors) implements Stopping {
    @Override
    public boolean holds(Standing standing, int next) {
      var estimate = standing.estimate();
      return Math.abs(estimate.theta() - cut) > errors * estimate.standardError();
    }
  }

  /**
   * One more item would hardly tell more: the standard deviation of the posterior would fall by
   * less than this.
   *
   * @param least the smallest fall worth an item, in logits
   */
  record PredictedGain(double least) implements Stopping {
    @Override
    public boolean holds(Standing standing, int next) {
      double now = standing.posterior().estimate().standardError();
      return now - Math.sqrt(Criterion.expectedVariance(standing, next)) < least;
    }
  }
}
