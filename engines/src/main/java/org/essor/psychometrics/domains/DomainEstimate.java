package org.essor.psychometrics.domains;

import java.util.List;

/**
 * What answers say of a person's abilities, and how sure that is.
 *
 * @param thetas in logits, one a domain: the most likely abilities ({@link Measurement#estimate})
 *     or their mean ({@link Measurement#mean})
 * @param covariances of the first the inverse of prior precision and expected information, of the
 *     second the posterior's
 */
public record DomainEstimate(List<Double> thetas, List<List<Double>> covariances) {

  public DomainEstimate {
    thetas = List.copyOf(thetas);
    covariances = covariances.stream().map(List::copyOf).toList();
  }

  public int domains() {
    return thetas.size();
  }

  public double theta(int domain) {
    return thetas.get(domain);
  }

  public double standardError(int domain) {
    return Math.sqrt(covariance(domain, domain));
  }

  public double covariance(int domain, int other) {
    return covariances.get(domain).get(other);
  }

  /** The chance, 0 to 1, that the ability in a domain is above a cut, both in logits. */
  public double probabilityAbove(int domain, double cut) {
    return Normal.cumulative((theta(domain) - cut) / standardError(domain));
  }
}
