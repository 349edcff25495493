package org.essor.psychometrics;

import java.util.List;

/**
 * How often an item may be shown, among all and among those of like ability.
 *
 * @param rate the largest share of sessions that hold an item, above 0, at most 1
 * @param cuts abilities that part the intervals within which the limit holds too, rising, in
 *     logits; an ability on a cut belongs to the interval above it
 */
public record ExposureLimit(double rate, List<Double> cuts) {

  /** Seven intervals, one logit wide but for the outer two. */
  private static final List<Double> LOGITS = List.of(-2.5, -1.5, -0.5, 0.5, 1.5, 2.5);

  public ExposureLimit {
    cuts = List.copyOf(cuts);
    if (!(rate > 0 && rate <= 1)) {
      throw new IllegalArgumentException("Not a share of sessions: " + rate);
    }
    for (int i = 1; i < cuts.size(); i++) {
      if (cuts.get(i) <= cuts.get(i - 1)) {
        throw new IllegalArgumentException("Cuts do not rise: " + cuts);
      }
    }
  }

  /** The limit within seven intervals of ability. */
  public static ExposureLimit of(double rate) {
    return new ExposureLimit(rate, LOGITS);
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
