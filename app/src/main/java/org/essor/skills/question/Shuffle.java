package org.essor.skills.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.essor.skills.Item;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Ordering;

/**
 * The order in which options are shown to one learner: drawn from the seed of his test, the same
 * each time he sees the question, and never the one in which they were written, which may be the
 * answer.
 *
 * @param written by place shown, the place in which each was written; both from 0
 */
public record Shuffle(List<Integer> written) {

  public Shuffle {
    written = List.copyOf(written);
  }

  /** The order of an item's options; of none where they are shown as they were written. */
  public static Shuffle of(long seed, Item item) {
    var asWritten = IntStream.range(0, options(item)).boxed().toList();
    var order = new ArrayList<>(asWritten);
    Collections.shuffle(order, new Random(seed ^ item.id().hashCode()));
    if (order.equals(asWritten)) {
      Collections.rotate(order, 1);
    }
    return new Shuffle(order);
  }

  private static int options(Item item) {
    return switch (item.task()) {
      case Matching matching -> matching.right().size();
      case Ordering ordering -> ordering.options().size();
      default -> 0;
    };
  }

  /** The number of an option as it was written, from 1, by the place shown, from 0. */
  public String number(int shown) {
    return "" + (written.get(shown) + 1);
  }

  public int size() {
    return written.size();
  }
}
