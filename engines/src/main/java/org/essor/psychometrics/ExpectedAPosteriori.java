package org.essor.psychometrics;

/**
 * The mean of the posterior (EAP, Bock and Mislevy 1982), on the grid of the bank; its standard
 * error is the standard deviation of the posterior.
 *
 * @param prior what is held before any answer
 */
public record ExpectedAPosteriori(NormalPrior prior) implements Estimator {

  /** With the standard normal prior. */
  public ExpectedAPosteriori() {
    this(NormalPrior.STANDARD);
  }

  @Override
  public Estimate estimate(Answers answers) {
    return Posterior.of(answers, prior).estimate();
  }
}
