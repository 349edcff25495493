package org.essor.psychometrics;

/**
 * The weighted likelihood estimate (WLE, Warm 1989), whose bias is smaller than that of maximum
 * likelihood and which is finite for every pattern; standard error {@code 1/√information}.
 *
 * @param search where it is looked for
 */
public record WarmLikelihood(RootSearch search) implements Estimator {

  /** From −4 to 4, exactly. */
  public WarmLikelihood() {
    this(RootSearch.EXACT);
  }

  @Override
  public Estimate estimate(Answers answers) {
    var likelihood = Likelihood.ofSome(answers);
    double theta = search.root(at -> likelihood.slope(at) + likelihood.correction(at));
    return new Estimate(theta, 1 / Math.sqrt(likelihood.information(theta)));
  }

  @Override
  public boolean needsAnswers() {
    return true;
  }
}
