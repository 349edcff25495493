package org.essor.psychometrics;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Which items one session may show, at which abilities; drawn by {@link ExposureControl}. */
public final class Eligibility {

  private final ExposureLimit limit;
  private final int items;
  private final BitSet drawn;

  Eligibility(ExposureLimit limit, int items, BitSet drawn) {
    this.limit = limit;
    this.items = items;
    this.drawn = drawn;
  }

  boolean isOpen(int interval, int item) {
    return drawn.get(interval * items + item);
  }

  private boolean isOpen(double theta, int item) {
    return isOpen(limit.intervals(), item) && isOpen(limit.interval(theta), item);
  }

  /**
   * The items that may be shown next.
   *
   * <p>Where none of them is left, the limit is lifted for this session, so that a test never runs
   * out of items.
   *
   * @param standing where the session stands
   * @param admissible items that may be asked for other reasons, answered ones aside
   */
  public IntPredicate at(Standing standing, IntPredicate admissible) {
    var answers = standing.answers();
    double theta = standing.theta();
    for (int item = 0; item < items; item++) {
      if (isOpen(theta, item) && !answers.has(item) && admissible.test(item)) {
        return each -> isOpen(theta, each) && admissible.test(each);
      }
    }
    return admissible;
  }

  /** Whether an item was shown that the draw had closed. */
  boolean isLiftedFor(List<ExposureControl.Shown> shown) {
    return shown.stream().anyMatch(each -> !isOpen(each.theta(), each.item()));
  }
}
