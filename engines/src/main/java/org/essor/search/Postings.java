package org.essor.search;

import java.util.Arrays;

/** The items that hold a word, with how much it counts in each. Filled once, in order of items. */
final class Postings {

  private int[] items = new int[4];
  private float[] weights = new float[4];
  private int size;

  /** Adds weight to the item, which is the last one added or a later one. */
  void add(int item, float weight) {
    if (size > 0 && items[size - 1] == item) {
      weights[size - 1] += weight;
      return;
    }
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    items[size] = item;
    weights[size] = weight;
    size++;
  }

  int size() {
    return size;
  }

  int item(int position) {
    return items[position];
  }

  float weight(int position) {
    return weights[position];
  }
}
