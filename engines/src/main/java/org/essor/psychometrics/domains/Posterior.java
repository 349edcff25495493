package org.essor.psychometrics.domains;

import java.util.Arrays;

/**
 * Mean and covariance of the posterior, by Gauss–Hermite quadrature around its top: nodes along the
 * axes of its curvature there, five a domain. As coordinates come one domain at a time (both
 * matrices are taken as products of triangles), what a domain contributes is computed once for all
 * nodes of the domains after it.
 */
final class Posterior {

  private static final Hermite RULE = Hermite.of(5);

  private final Mode mode;
  private final Answers answers;
  private final double[] top;
  private final double[][] scale;
  private final double[][] whitening;
  private final double[] means;
  private final double[] moved;
  private final double[] steps;
  private final double atTop;

  private double mass;
  private final double[] sums;
  private final double[][] products;

  /**
   * @param covariance that of a normal distribution like the posterior around its top
   */
  private Posterior(Mode mode, Answers answers, double[] top, double[][] covariance) {
    this.mode = mode;
    this.answers = answers;
    this.top = top;
    scale = Matrices.triangle(covariance);
    whitening = mode.whitening();
    means = mode.means();
    moved = new double[top.length];
    steps = new double[top.length];
    sums = new double[top.length];
    products = new double[top.length][top.length];
    double logarithm = 0;
    for (int domain = 0; domain < top.length; domain++) {
      logarithm += part(domain, top);
    }
    atTop = logarithm;
  }

  /** Its mean, with its covariance. */
  static DomainEstimate moments(Mode mode, Answers answers, double[] top, double[][] covariance) {
    return new Posterior(mode, answers, top, covariance).moments();
  }

  private DomainEstimate moments() {
    add(0, 1, -atTop);
    var thetas = new double[top.length];
    for (int domain = 0; domain < top.length; domain++) {
      sums[domain] /= mass;
      thetas[domain] = top[domain] + sums[domain];
    }
    for (int row = 0; row < top.length; row++) {
      for (int column = 0; column <= row; column++) {
        double central = products[row][column] / mass - sums[row] * sums[column];
        products[row][column] = central;
        products[column][row] = central;
      }
    }
    return new DomainEstimate(Arrays.stream(thetas).boxed().toList(), Matrices.listed(products));
  }

  /**
   * Adds the nodes of a domain and of those after it.
   *
   * @param weight of the nodes of the domains before
   * @param logarithm of what the domains before contribute
   */
  private void add(int domain, double weight, double logarithm) {
    if (domain == top.length) {
      count(weight * Math.exp(logarithm));
      return;
    }
    for (int node = 0; node < RULE.nodes().length; node++) {
      double step = RULE.nodes()[node];
      steps[domain] = step;
      moved[domain] = top[domain];
      for (int before = 0; before <= domain; before++) {
        moved[domain] += scale[domain][before] * steps[before];
      }
      double more = part(domain, moved) + step * step / 2;
      add(domain + 1, weight * RULE.weights()[node], logarithm + more);
    }
  }

  /** The logarithm of what a domain contributes to the posterior, given those before it. */
  private double part(int domain, double[] at) {
    double white = 0;
    for (int before = 0; before <= domain; before++) {
      white += whitening[domain][before] * (at[before] - means[before]);
    }
    return mode.logLikelihood(answers, domain, at[domain]) - white * white / 2;
  }

  private void count(double weight) {
    mass += weight;
    for (int row = 0; row < top.length; row++) {
      double distance = moved[row] - top[row];
      sums[row] += weight * distance;
      for (int column = 0; column <= row; column++) {
        products[row][column] += weight * distance * (moved[column] - top[column]);
      }
    }
  }
}
