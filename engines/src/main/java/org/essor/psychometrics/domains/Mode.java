package org.essor.psychometrics.domains;

/**
 * The top of the posterior, by Newton's method with expected information (which is Newton's own for
 * curves of two parameters), steps halved where they overshoot.
 */
final class Mode {

  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 40;
  private static final double CLOSE = 1e-11;
  private static final double OVERSHOT = -0.5;

  private final Curves curves;
  private final double[] means;
  private final double[][] precision;
  private final double[][] whitening;

  Mode(Curves curves, DomainPrior prior) {
    this.curves = curves;
    means = prior.means().stream().mapToDouble(Double::doubleValue).toArray();
    precision = prior.precision();
    whitening = prior.whitening();
  }

  double[] means() {
    return means.clone();
  }

  /** Makes the prior's deviations from its means independent, each from those before it. */
  double[][] whitening() {
    return whitening;
  }

  /** The logarithm of the chance of the answers in a domain. */
  double logLikelihood(Answers answers, int domain, double theta) {
    double sum = 0;
    for (int answer = 0; answer < answers.count(); answer++) {
      int item = answers.items()[answer];
      if (curves.domain(item) == domain) {
        sum += curves.logChance(item, answers.right()[answer], theta);
      }
    }
    return sum;
  }

  /** Climbs from some abilities to the most likely ones. */
  double[] find(Answers answers, double[] start) {
    var at = start;
    var slope = gradient(answers, at);
    for (int step = 0; step < MOST_STEPS; step++) {
      var move = Matrices.times(covariance(information(answers, at)), slope);
      var next = moved(answers, at, new Step(move, Matrices.dot(slope, move)));
      double length = length(at, next);
      at = next;
      if (length < CLOSE) {
        return at;
      }
      slope = gradient(answers, at);
    }
    return at;
  }

  private record Step(double[] move, double rise) {}

  private double[] moved(Answers answers, double[] at, Step step) {
    double share = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      var next = sum(at, step.move(), share);
      double rise = Matrices.dot(gradient(answers, next), step.move());
      if (rise >= OVERSHOT * step.rise()) {
        return next;
      }
      share /= 2;
    }
    return at;
  }

  private static double[] sum(double[] at, double[] move, double share) {
    var sum = at.clone();
    for (int domain = 0; domain < sum.length; domain++) {
      sum[domain] += share * move[domain];
    }
    return sum;
  }

  private static double length(double[] one, double[] other) {
    double length = 0;
    for (int domain = 0; domain < one.length; domain++) {
      length = Math.max(length, Math.abs(one[domain] - other[domain]));
    }
    return length;
  }

  /** The derivatives of the logarithm of the posterior, by the ability in each domain. */
  double[] gradient(Answers answers, double[] at) {
    var slope = new double[at.length];
    for (int row = 0; row < at.length; row++) {
      for (int column = 0; column < at.length; column++) {
        slope[row] -= precision[row][column] * (at[column] - means[column]);
      }
    }
    for (int answer = 0; answer < answers.count(); answer++) {
      int item = answers.items()[answer];
      int domain = curves.domain(item);
      slope[domain] += curves.score(item, answers.right()[answer], at[domain]);
    }
    return slope;
  }

  /** The information of the answered items, summed by domain. */
  double[] information(Answers answers, double[] at) {
    var sums = new double[at.length];
    for (int item : answers.items()) {
      int domain = curves.domain(item);
      sums[domain] += curves.information(item, at[domain]);
    }
    return sums;
  }

  /** The inverse of prior precision and information. */
  double[][] covariance(double[] information) {
    var sum = Matrices.copy(precision);
    for (int domain = 0; domain < information.length; domain++) {
      sum[domain][domain] += information[domain];
    }
    return Matrices.inverse(sum);
  }
}
