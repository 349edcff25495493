package org.essor.psychometrics.calibration;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What many persons answered to the same items: equal patterns are counted together, and stand in
 * an order of their own, so that the order in which persons come changes no digit of a result.
 * Persons who answered nothing are left out.
 */
public final class Responses {

  /** The answer is wrong. */
  public static final byte WRONG = 0;

  /** The answer is right. */
  public static final byte RIGHT = 1;

  /** There is no answer: the item was not presented, or its answer says nothing. */
  public static final byte MISSING = 2;

  private final List<String> items;
  private final byte[][] patterns;
  private final int[][] right;
  private final int[][] answered;
  private final double[] counts;

  private Responses(List<String> items, Map<ByteBuffer, Long> grouped) {
    this.items = items;
    var sorted = grouped.keySet().stream().sorted().toList();
    patterns = sorted.stream().map(ByteBuffer::array).toArray(byte[][]::new);
    counts = sorted.stream().mapToDouble(pattern -> count(grouped, pattern)).toArray();
    right = new int[patterns.length][];
    answered = new int[patterns.length][];
    for (int pattern = 0; pattern < patterns.length; pattern++) {
      right[pattern] = places(patterns[pattern], RIGHT, RIGHT);
      answered[pattern] = places(patterns[pattern], WRONG, RIGHT);
    }
  }

  private static long count(Map<ByteBuffer, Long> grouped, ByteBuffer pattern) {
    return grouped.getOrDefault(pattern, 0L);
  }

  private static int[] places(byte[] pattern, byte least, byte most) {
    return IntStream.range(0, pattern.length)
        .filter(item -> pattern[item] >= least && pattern[item] <= most)
        .toArray();
  }

  /**
   * Starts to gather answers.
   *
   * @param items their names, in the order in which answers are given
   * @throws IllegalArgumentException where there is no item, or two have one name
   */
  public static Builder to(List<String> items) {
    if (items.isEmpty() || new HashSet<>(items).size() < items.size()) {
      throw new IllegalArgumentException("Items need names of their own: " + items);
    }
    return new Builder(List.copyOf(items));
  }

  /** Gathers answers; not safe for concurrent use. */
  public static final class Builder {

    private final List<String> items;
    private final Map<ByteBuffer, Long> grouped = new HashMap<>();

    private Builder(List<String> items) {
      this.items = items;
    }

    /**
     * Adds persons who answered alike.
     *
     * @param answers by item {@link #WRONG}, {@link #RIGHT} or {@link #MISSING}
     * @param persons how many, {@code >= 0}
     * @throws IllegalArgumentException where an answer is something else, or one is lacking
     */
    public Builder add(byte[] answers, long persons) {
      if (answers.length != items.size() || persons < 0) {
        throw new IllegalArgumentException(
            "%d answers to %d items, %d times".formatted(answers.length, items.size(), persons));
      }
      boolean says = false;
      for (byte answer : answers) {
        if (answer < WRONG || answer > MISSING) {
          throw new IllegalArgumentException("Not an answer: " + answer);
        }
        says |= answer != MISSING;
      }
      if (says && persons > 0) {
        grouped.merge(ByteBuffer.wrap(answers.clone()), persons, Math::addExact);
      }
      return this;
    }

    /** Ends the gathering. */
    public Responses build() {
      return new Responses(items, grouped);
    }
  }

  /** The names of the items. */
  public List<String> items() {
    return items;
  }

  /** How many persons answered at least one item. */
  public long persons() {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return (long) sum;
  }

  /** How many different patterns there are. */
  public int size() {
    return patterns.length;
  }

  /** How many persons show a pattern. */
  public double count(int pattern) {
    return counts[pattern];
  }

  /** The answer to an item in a pattern. */
  public byte answer(int pattern, int item) {
    return patterns[pattern][item];
  }

  /** The items answered rightly, in ascending order; not to be changed. */
  int[] right(int pattern) {
    return right[pattern];
  }

  /** The items answered, in ascending order; not to be changed. */
  int[] answered(int pattern) {
    return answered[pattern];
  }

  boolean isComplete(int pattern) {
    return answered[pattern].length == items.size();
  }

  /** The persons who answered every item. */
  public Responses completeOnly() {
    var builder = to(items);
    for (int pattern = 0; pattern < patterns.length; pattern++) {
      if (isComplete(pattern)) {
        builder.add(patterns[pattern], (long) counts[pattern]);
      }
    }
    return builder.build();
  }

  /** How many persons answered an item, and how many rightly. */
  double[] totals(int item) {
    var totals = new double[2];
    for (int pattern = 0; pattern < patterns.length; pattern++) {
      totals[0] += patterns[pattern][item] == MISSING ? 0 : counts[pattern];
      totals[1] += patterns[pattern][item] == RIGHT ? counts[pattern] : 0;
    }
    return totals;
  }
}
