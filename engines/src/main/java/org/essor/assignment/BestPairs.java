package org.essor.assignment;

import java.util.Arrays;
import java.util.BitSet;

/**
 * For each project, the few reviewers that gain most at given prices: one pass over all pairs, row
 * by row as they stand in memory.
 */
final class BestPairs {

  private final int projects;
  private final int most;
  private final long[] threshold;
  private final long[] gains;
  private final int[] reviewers;
  private final int[] counts;

  /**
   * @param thresholds by project, what a pair must exceed
   * @param most how many are kept for a project
   */
  BestPairs(long[] thresholds, int most) {
    this.projects = thresholds.length;
    this.most = most;
    threshold = thresholds.clone();
    gains = new long[projects * most];
    reviewers = new int[projects * most];
    counts = new int[projects];
  }

  /** Reads all pairs but those present; a reviewer's price is taken from its affinities. */
  void read(long[] weights, long[] prices, BitSet present) {
    for (int reviewer = 0; reviewer < prices.length; reviewer++) {
      int row = reviewer * projects;
      long price = prices[reviewer];
      for (int project = 0; project < projects; project++) {
        long weight = weights[row + project];
        if (weight != Instance.EXCLUDED
            && weight - price > threshold[project]
            && !present.get(row + project)) {
          keep(reviewer, project, weight - price);
        }
      }
    }
  }

  private void keep(int reviewer, int project, long gain) {
    int base = project * most;
    int at = counts[project] < most ? counts[project]++ : most - 1;
    while (at > 0 && gains[base + at - 1] < gain) {
      gains[base + at] = gains[base + at - 1];
      reviewers[base + at] = reviewers[base + at - 1];
      at--;
    }
    gains[base + at] = gain;
    reviewers[base + at] = reviewer;
    if (counts[project] == most) {
      threshold[project] = gains[base + most - 1];
    }
  }

  /** Places of the reviewers kept for a project, the best first. */
  int[] of(int project) {
    int base = project * most;
    return Arrays.copyOfRange(reviewers, base, base + counts[project]);
  }
}
