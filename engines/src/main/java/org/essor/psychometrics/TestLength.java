package org.essor.psychometrics;

import java.util.List;

/**
 * When a test ends: at its greatest length, or from its least length on where any reason holds.
 *
 * @param least items that are asked in any case
 * @param most items that are never exceeded, at least {@code least}
 * @param reasons to end in between; none for a test of fixed length
 */
public record TestLength(int least, int most, List<Stopping> reasons) {

  public TestLength {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("Not lengths of a test: %d, %d".formatted(least, most));
    }
    reasons = List.copyOf(reasons);
  }

  /** As many items for everyone. */
  public static TestLength fixed(int items) {
    return new TestLength(items, items, List.of());
  }

  boolean isReached(Standing standing, int next) {
    int size = standing.answers().size();
    return size >= most
        || size >= least && reasons.stream().anyMatch(reason -> reason.holds(standing, next));
  }
}
