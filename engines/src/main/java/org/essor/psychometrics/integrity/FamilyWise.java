package org.essor.psychometrics.integrity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps the chance that any of many tests alarms where there is nothing: Holm (1979), whatever the
 * tests have to do with one another. Two pairs of a session share a person, so that rules for
 * independent tests do not hold.
 */
public final class FamilyWise {

  private FamilyWise() {}

  /**
   * Adjusts the chances of a family of tests: where one is at most 0.05 and everybody is honest,
   * that happens in at most one family in twenty.
   *
   * @return in the order given, each at least what was given and at most 1
   */
  public static List<Double> adjusted(List<Double> chances) {
    var order =
        IntStream.range(0, chances.size())
            .boxed()
            .sorted(Comparator.comparingDouble(chances::get))
            .toList();
    var adjusted = new Double[chances.size()];
    double least = 0;
    for (int rank = 0; rank < order.size(); rank++) {
      int at = order.get(rank);
      least = Math.max(least, Math.min(1, (order.size() - rank) * chances.get(at)));
      adjusted[at] = least;
    }
    return List.of(adjusted);
  }
}
