package org.essor.psychometrics;

/**
 * The mode of the posterior (MAP, also called Bayes modal; Birnbaum 1969), with standard error
 * {@code 1/√(information + information of the prior)}.
 *
 * @param prior what is held before any answer
 * @param search where it is looked for
 */
public record MaximumAPosteriori(NormalPrior prior, RootSearch search) implements Estimator {

  /** With the standard normal prior, exactly. */
  public MaximumAPosteriori() {
    this(NormalPrior.STANDARD, RootSearch.EXACT);
  }

  @Override
  public Estimate estimate(Answers answers) {
    var likelihood = new Likelihood(answers);
    double theta = search.root(at -> likelihood.slope(at) + prior.slope(at));
    return new Estimate(theta, 1 / Math.sqrt(likelihood.information(theta) + prior.information()));
  }
}
