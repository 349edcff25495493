package org.essor.psychometrics;

/**
 * Where a session stands.
 *
 * @param answers given so far
 * @param estimate of the ability from them
 * @param prior what was held before any answer
 */
public record Standing(Answers answers, Estimate estimate, NormalPrior prior) {

  ItemBank bank() {
    return answers.bank();
  }

  double theta() {
    return estimate.theta();
  }

  Posterior posterior() {
    return Posterior.of(answers, prior);
  }
}
