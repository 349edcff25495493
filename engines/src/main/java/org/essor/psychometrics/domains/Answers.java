package org.essor.psychometrics.domains;

import java.util.Arrays;

/** Answers in their order: places of items, and whether each was right. Immutable. */
record Answers(int[] items, boolean[] right) {

  static Answers none() {
    return new Answers(new int[0], new boolean[0]);
  }

  int count() {
    return items.length;
  }

  boolean holds(int item) {
    return Arrays.stream(items).anyMatch(each -> each == item);
  }

  Answers with(int item, boolean isRight) {
    var moreItems = Arrays.copyOf(items, items.length + 1);
    var moreRight = Arrays.copyOf(right, items.length + 1);
    moreItems[items.length] = item;
    moreRight[items.length] = isRight;
    return new Answers(moreItems, moreRight);
  }
}
