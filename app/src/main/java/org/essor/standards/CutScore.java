package org.essor.standards;

/**
 * Where a level begins in a domain.
 *
 * @param domain its identifier in the framework
 * @param level its number, from 2: the lowest level begins nowhere
 * @param theta in logits, included in the level
 * @param standardError of theta, in logits: how much another panel of as many judges would differ
 */
public record CutScore(String domain, int level, double theta, double standardError) {

  public CutScore {
    if (level < 2 || !Double.isFinite(theta) || !(standardError >= 0)) {
      throw new IllegalArgumentException("No cut score: " + domain + " " + level + " " + theta);
    }
  }
}
