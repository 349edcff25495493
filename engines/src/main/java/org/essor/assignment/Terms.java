package org.essor.assignment;

import java.util.List;
import java.util.Map;

/**
 * On what terms an instance becomes a network.
 *
 * @param weights what each pair is worth, row by row; {@link Instance#EXCLUDED} where it may not be
 * @param ceiling what no weight exceeds, up or down, now or after {@link FlowModel#reweigh}
 * @param unit how many parts a whole review is cut into
 * @param limit how many of these parts one pair may take
 * @param slack what passing a bound by one costs; 0 where none may be passed
 * @param quotas by project, those that the network keeps: of two of a project, one holds the other
 *     or they have no member in common
 */
record Terms(
    long[] weights,
    long ceiling,
    long unit,
    long limit,
    long slack,
    Map<Integer, List<Quota>> quotas) {

  static Terms of(long[] weights) {
    return of(weights, largest(weights));
  }

  static Terms of(long[] weights, long ceiling) {
    return new Terms(weights, ceiling, 1, 1, 0, Map.of());
  }

  /** The largest weight, up or down, of pairs that may be. */
  static long largest(long[] weights) {
    long largest = 0;
    for (long weight : weights) {
      largest = weight == Instance.EXCLUDED ? largest : Math.max(largest, Math.abs(weight));
    }
    return largest;
  }

  Terms with(Map<Integer, List<Quota>> others) {
    return new Terms(weights, ceiling, unit, limit, slack, others);
  }
}
