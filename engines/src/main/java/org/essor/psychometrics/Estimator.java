package org.essor.psychometrics;

/** A way from answers to an ability. */
public sealed interface Estimator
    permits ExpectedAPosteriori, MaximumAPosteriori, WarmLikelihood, MaximumLikelihood {

  /**
   * The ability that the answers show, with its standard error.
   *
   * @throws IllegalArgumentException where there is no answer and the estimator has no prior
   */
  Estimate estimate(Answers answers);

  /** Whether it says nothing without an answer. */
  default boolean needsAnswers() {
    return false;
  }

  /** What is held before any answer, for what needs a prior though the estimator has none. */
  default NormalPrior prior() {
    return NormalPrior.STANDARD;
  }
}
