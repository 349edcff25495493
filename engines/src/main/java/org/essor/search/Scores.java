package org.essor.search;

import java.util.Arrays;

/** How well items match a plan: how many of the words they hold, and how much these count. */
final class Scores {

  private final int words;
  private final float[] totals;
  private final int[] held;
  private final int[] matching;
  private int count;

  private Scores(int words, int items) {
    this.words = words;
    this.totals = new float[items];
    this.held = new int[items];
    this.matching = new int[items];
  }

  static Scores of(Plan plan, int items) {
    var scores = new Scores(plan.size(), items);
    var best = new float[items];
    var touched = new int[items];
    for (int position = 0; position < plan.size(); position++) {
      int size = scores.best(plan, position, best, touched);
      scores.addRarity(position, best, Arrays.copyOf(touched, size));
    }
    return scores;
  }

  /** Writes what counts most at this position, by item; returns how many items it touched. */
  private int best(Plan plan, int position, float[] best, int[] touched) {
    int size = 0;
    for (var clause : plan.clauses(position)) {
      var postings = clause.postings();
      for (int i = 0; i < postings.size(); i++) {
        int item = postings.item(i);
        if (best[item] == 0) {
          touched[size++] = item;
        }
        best[item] = Math.max(best[item], clause.weight() * postings.weight(i));
      }
    }
    return size;
  }

  /** Adds what was found at a position: more where few items hold it; clears what was found. */
  private void addRarity(int position, float[] best, int[] touched) {
    double rarity = Math.log(1 + (totals.length - touched.length + 0.5) / (touched.length + 0.5));
    for (int item : touched) {
      if (held[item] == 0) {
        matching[count++] = item;
      }
      held[item] |= 1 << position;
      totals[item] += (float) ((rarity + 0.1) * best[item]);
      best[item] = 0;
    }
  }

  /** The items that hold as many of the words as any does. */
  int[] matching() {
    int most = most();
    int fewest = most == words ? words : Math.max(1, (int) Math.ceil(most * 0.7));
    return Arrays.stream(matching, 0, count)
        .filter(item -> Integer.bitCount(held[item]) >= fewest)
        .toArray();
  }

  /** True where some item holds all the words. */
  boolean isComplete() {
    return most() == words;
  }

  private int most() {
    return Arrays.stream(matching, 0, count)
        .map(item -> Integer.bitCount(held[item]))
        .max()
        .orElse(0);
  }

  /** What an item counts, among those that hold as many words. */
  double of(int item) {
    double share = (double) Integer.bitCount(held[item]) / words;
    return totals[item] * share * share;
  }
}
