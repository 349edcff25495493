package org.essor.skills.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The order in which options are shown to one learner: drawn from the seed of his diagnosis, the
 * same each time he sees the question, and never the one in which they were written, which may be
 * the answer.
 *
 * @param written by place shown, the place in which each was written; both from 0
 */
public record Shuffle(List<Integer> written) {

  public Shuffle {
    written = List.copyOf(written);
  }

  /** The order of so many options of an item. */
  public static Shuffle of(Diagnosis diagnosis, String item, int options) {
    var asWritten = IntStream.range(0, options).boxed().toList();
    var order = new ArrayList<>(asWritten);
    Collections.shuffle(order, new Random(diagnosis.seed() ^ item.hashCode()));
    if (order.equals(asWritten)) {
      Collections.rotate(order, 1);
    }
    return new Shuffle(order);
  }

  /** The number of an option as it was written, from 1, by the place shown, from 0. */
  public String number(int shown) {
    return "" + (written.get(shown) + 1);
  }

  public int size() {
    return written.size();
  }
}
