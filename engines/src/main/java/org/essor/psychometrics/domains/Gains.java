package org.essor.psychometrics.domains;

/** What each item would add to a measurement by a rule; more is better. */
final class Gains {

  private static final double ROUNDING = Math.ulp(1.0);

  private final Measurement measurement;
  private final Curves curves;
  private final DomainRule rule;
  private final int domains;
  private final double[] others;
  private final double[] squares;
  private final double negligible;

  Gains(Measurement measurement, DomainRule rule) {
    this.measurement = measurement;
    this.rule = rule;
    curves = measurement.bank().curves();
    domains = measurement.bank().domains();
    negligible = negligible();
    others = new double[domains];
    squares = new double[domains];
    for (int domain = 0; domain < domains; domain++) {
      others[domain] = others(domain);
      squares[domain] = square(domain);
    }
  }

  private double negligible() {
    double most = 0;
    for (int domain = 0; domain < domains; domain++) {
      most = Math.max(most, measurement.information(domain));
    }
    return domains * most * ROUNDING;
  }

  /** What the domains but one give to the determinant, or to the trace of the inverse. */
  private double others(int domain) {
    double product = 1;
    double sum = 0;
    for (int other = 0; other < domains; other++) {
      if (other != domain) {
        product *= measurement.information(other);
        sum += inverse(measurement.information(other));
      }
    }
    return rule == DomainRule.A ? sum : product;
  }

  private double inverse(double information) {
    return information > negligible ? 1 / information : 0;
  }

  /** An element of the diagonal of the squared covariance. */
  private double square(int domain) {
    double sum = 0;
    for (int other = 0; other < domains; other++) {
      double covariance = measurement.covariance(domain, other);
      sum += covariance * covariance;
    }
    return sum;
  }

  double information(int item) {
    return curves.information(item, measurement.theta(curves.domain(item)));
  }

  double of(int item) {
    int domain = curves.domain(item);
    double more = information(item);
    return switch (rule) {
      case D -> others[domain] * (measurement.information(domain) + more);
      case DP -> more * measurement.covariance(domain, domain);
      case T -> more;
      case A -> -(others[domain] + inverse(measurement.information(domain) + more));
      case AP -> variance(item);
    };
  }

  /** By how much the sum of the posterior variances is expected to fall. */
  double variance(int item) {
    int domain = curves.domain(item);
    double more = information(item);
    return more * squares[domain] / (1 + more * measurement.covariance(domain, domain));
  }

  /** The rule, made linear in the information of items, so that those of a test may be summed. */
  double linear(int item) {
    int domain = curves.domain(item);
    return switch (rule) {
      case D, DP -> information(item) * measurement.covariance(domain, domain);
      case T -> information(item);
      case A, AP -> information(item) * squares[domain];
    };
  }
}
