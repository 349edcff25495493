package org.essor.psychometrics.domains;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is known of a person's abilities before any answer: a normal distribution over the domains.
 *
 * @param means in logits, one a domain
 * @param covariance symmetric and positive definite, one row a domain
 */
public record DomainPrior(List<Double> means, List<List<Double>> covariance) {

  public DomainPrior {
    means = List.copyOf(means);
    covariance = covariance.stream().map(List::copyOf).toList();
    check(means, covariance);
  }

  private static void check(List<Double> means, List<List<Double>> covariance) {
    int domains = means.size();
    boolean square =
        covariance.size() == domains && covariance.stream().allMatch(row -> row.size() == domains);
    if (domains == 0 || !square || !isSymmetric(covariance)) {
      throw new IllegalArgumentException("A covariance is symmetric, one row and column a domain");
    }
    Matrices.inverse(Matrices.of(covariance));
  }

  private static boolean isSymmetric(List<List<Double>> rows) {
    return IntStream.range(0, rows.size())
        .allMatch(row ->
            IntStream.range(0, row)
                .allMatch(column -> same(rows.get(row).get(column), rows.get(column).get(row))));
  }

  private static boolean same(double one, double other) {
    return Math.abs(one - other) <= 1e-12 * (1 + Math.abs(one));
  }

  /**
   * Means 0, variances 1, and one correlation between any two domains.
   *
   * @param correlation below 1 and above −1 / (domains − 1)
   */
  public static DomainPrior correlated(int domains, double correlation) {
    var covariance =
        IntStream.range(0, domains)
            .mapToObj(row ->
                IntStream.range(0, domains)
                    .mapToObj(column -> row == column ? 1.0 : correlation)
                    .toList())
            .toList();
    return new DomainPrior(Collections.nCopies(domains, 0.0), covariance);
  }

  public int domains() {
    return means.size();
  }

  /** The inverse of the covariance. */
  double[][] precision() {
    return Matrices.inverse(Matrices.of(covariance));
  }

  /** The inverse of the lower triangle whose product with its transpose is the covariance. */
  double[][] whitening() {
    return Matrices.triangleInverse(Matrices.triangle(Matrices.of(covariance)));
  }
}
