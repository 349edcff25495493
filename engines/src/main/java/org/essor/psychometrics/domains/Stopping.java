package org.essor.psychometrics.domains;

import java.util.List;

/**
 * When enough is known. After {@code most} items in any case; from {@code least} items on, as soon
 * as every domain is measured to the target standard error or is on one side of its cut with the
 * confidence asked for, or the best next item would hardly help. A test does not end before its
 * {@link Blueprint} has its least items of each domain and tag.
 *
 * @param standardError target in logits, 0 where there is none
 * @param cuts one a domain, in logits; empty where there are none
 * @param confidence the chance, 0.5 to 1, of being on one side of a cut
 * @param gain the least fall of the mean posterior variance that is worth one more item, 0 where
 *     any is
 */
public record Stopping(
    int least, int most, double standardError, List<Double> cuts, double confidence, double gain) {

  public Stopping {
    cuts = List.copyOf(cuts);
    boolean sure = confidence >= 0.5 && confidence <= 1;
    if (least < 0 || most < Math.max(1, least) || !(standardError >= 0) || !(gain >= 0) || !sure) {
      throw new IllegalArgumentException(
          "%d to %d items, standard error %s, confidence %s, gain %s"
              .formatted(least, most, standardError, confidence, gain));
    }
  }

  /** After exactly so many items. */
  public static Stopping after(int items) {
    return between(items, items);
  }

  /** After so many items at most; other reasons to stop count from {@code least} on. */
  public static Stopping between(int least, int most) {
    return new Stopping(least, most, 0, List.of(), 1, 0);
  }

  public Stopping atStandardError(double target) {
    return new Stopping(least, most, target, cuts, confidence, gain);
  }

  public Stopping atCuts(List<Double> cutOfEachDomain, double sure) {
    return new Stopping(least, most, standardError, cutOfEachDomain, sure, gain);
  }

  public Stopping belowGain(double smallest) {
    return new Stopping(least, most, standardError, cuts, confidence, smallest);
  }

  boolean isSettled(DomainEstimate estimate) {
    for (int domain = 0; domain < estimate.domains(); domain++) {
      if (estimate.standardError(domain) > standardError && !isClassified(estimate, domain)) {
        return false;
      }
    }
    return true;
  }

  private boolean isClassified(DomainEstimate estimate, int domain) {
    if (cuts.isEmpty()) {
      return false;
    }
    double above = estimate.probabilityAbove(domain, cuts.get(domain));
    return Math.max(above, 1 - above) >= confidence;
  }
}
