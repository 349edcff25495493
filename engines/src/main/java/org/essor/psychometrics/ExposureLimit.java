package org.essor.psychometrics;

import java.util.List;

/**
 * How often an item may be shown, among all and among those of like ability.
 *
 * @param rate the largest share of all sessions that hold an item, above 0, at most 1
 * @param within the largest share of the sessions that pass through an interval of ability and are
 *     shown the item there, above 0; 1 for no limit
 * @param cuts abilities that part the intervals, rising, in logits; an ability on a cut belongs to
 *     the interval above it
 */
public record ExposureLimit(double rate, double within, List<Double> cuts) {

  /** Seven intervals, one logit wide but for the outer two. */
  private static final List<Double> LOGITS = List.of(-2.5, -1.5, -0.5, 0.5, 1.5, 2.5);

  public ExposureLimit {
    cuts = List.copyOf(cuts);
    if (!(rate > 0 && rate <= 1 && within > 0 && within <= 1)) {
      throw new IllegalArgumentException("Not shares of sessions: %s, %s".formatted(rate, within));
    }
    for (int i = 1; i < cuts.size(); i++) {
      if (cuts.get(i) <= cuts.get(i - 1)) {
        throw new IllegalArgumentException("Cuts do not rise: " + cuts);
      }
    }
  }

  /** A limit among all alone. */
  public static ExposureLimit overall(double rate) {
    return new ExposureLimit(rate, 1, List.of());
  }

  /** A limit among all, and one within seven intervals of ability. */
  public static ExposureLimit of(double rate, double within) {
    return new ExposureLimit(rate, within, LOGITS);
  }

  int intervals() {
    return cuts.size() + 1;
  }

  int interval(double theta) {
    int interval = 0;
    while (interval < cuts.size() && theta >= cuts.get(interval)) {
      interval++;
    }
    return interval;
  }
}
