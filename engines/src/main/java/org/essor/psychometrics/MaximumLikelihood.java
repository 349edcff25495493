package org.essor.psychometrics;

/**
 * The ability at which the answers are likeliest (ML), with standard error {@code 1/√information}.
 *
 * <p>Where all answers are right the likelihood rises without end and the estimate is the upper end
 * of the search; where all are wrong, the lower end.
 *
 * @param search where it is looked for
 */
public record MaximumLikelihood(RootSearch search) implements Estimator {

  /** From −4 to 4, exactly. */
  public MaximumLikelihood() {
    this(RootSearch.EXACT);
  }

  @Override
  public Estimate estimate(Answers answers) {
    var likelihood = Likelihood.ofSome(answers);
    double theta = search.root(likelihood::slope);
    return new Estimate(theta, 1 / Math.sqrt(likelihood.information(theta)));
  }

  @Override
  public boolean needsAnswers() {
    return true;
  }
}
