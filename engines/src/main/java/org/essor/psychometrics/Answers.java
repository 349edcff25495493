package org.essor.psychometrics;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The answers of a session so far, in their order, with their likelihood on the grid of the bank.
 *
 * <p>All that has to be kept of a session: {@link #text} writes it down, {@link #read} takes it up
 * again. One more answer costs one product a node.
 */
public final class Answers {

  private static final int RADIX = Character.MAX_RADIX;
  private static final String BETWEEN = ".";

  private final ItemBank bank;
  private final int[] items;
  private final byte[] categories;
  private final long[] given;
  private final double[] likelihood;

  private Answers(ItemBank bank, int[] items, byte[] categories) {
    this.bank = bank;
    this.items = items;
    this.categories = categories;
    this.given = new long[(bank.size() >> 6) + 1];
    this.likelihood = new double[bank.grid().nodes()];
  }

  /** A session that has not begun. */
  public static Answers none(ItemBank bank) {
    var none = new Answers(bank, new int[0], new byte[0]);
    Arrays.fill(none.likelihood, 1);
    return none;
  }

  /**
   * The session with one more answer.
   *
   * @throws IllegalArgumentException where the bank has no such item or category, or the item has
   *     been answered
   */
  public Answers with(int item, int category) {
    check(item, category);
    int size = items.length;
    var more =
        new Answers(bank, Arrays.copyOf(items, size + 1), Arrays.copyOf(categories, size + 1));
    more.items[size] = item;
    more.categories[size] = (byte) category;
    System.arraycopy(given, 0, more.given, 0, given.length);
    more.given[item >> 6] |= 1L << item;
    scaled(likelihood, bank.chances(item, category), more.likelihood);
    return more;
  }

  private void check(int item, int category) {
    if (item < 0 || item >= bank.size()) {
      throw new IllegalArgumentException("No item %d in a bank of %d".formatted(item, bank.size()));
    }
    if (category < 0 || category >= bank.item(item).categories()) {
      throw new IllegalArgumentException("Item %d has no answer %d".formatted(item, category));
    }
    if (has(item)) {
      throw new IllegalArgumentException("Item %d has been answered".formatted(item));
    }
  }

  /** The product, as a share of its highest value, so that long tests do not vanish. */
  private static void scaled(double[] before, double[] chances, double[] after) {
    double highest = 0;
    for (int node = 0; node < after.length; node++) {
      after[node] = before[node] * chances[node];
      highest = Math.max(highest, after[node]);
    }
    for (int node = 0; node < after.length; node++) {
      after[node] /= highest;
    }
  }

  public ItemBank bank() {
    return bank;
  }

  /** How many answers there are. */
  public int size() {
    return items.length;
  }

  /** The item of the n-th answer, from 0. */
  public int item(int answer) {
    return items[answer];
  }

  /** The category of the n-th answer, from 0. */
  public int category(int answer) {
    return categories[answer];
  }

  /** Whether an item has been answered. */
  public boolean has(int item) {
    return (given[item >> 6] & 1L << item) != 0;
  }

  /** Likelihood at the nodes, as shares of the highest; not to be changed. */
  double[] likelihood() {
    return likelihood;
  }

  /** The session as a short text of letters, digits and dots; about four characters an answer. */
  public String text() {
    return IntStream.range(0, size())
        .mapToObj(answer ->
            Integer.toString(items[answer], RADIX) + Character.forDigit(categories[answer], RADIX))
        .collect(Collectors.joining(BETWEEN));
  }

  /**
   * The session that {@link #text} wrote down for the same bank.
   *
   * @throws IllegalArgumentException where it is not such a text
   */
  public static Answers read(ItemBank bank, String text) {
    var answers = none(bank);
    for (var word : text.isEmpty() ? new String[0] : text.split("\\.", -1)) {
      if (word.length() < 2) {
        throw new IllegalArgumentException("Not a session: " + text);
      }
      int last = word.length() - 1;
      int category = Character.digit(word.charAt(last), RADIX);
      answers = answers.with(Integer.parseInt(word, 0, last, RADIX), category);
    }
    return answers;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answers that
        && bank == that.bank
        && Arrays.equals(items, that.items)
        && Arrays.equals(categories, that.categories);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(items) + Arrays.hashCode(categories);
  }

  @Override
  public String toString() {
    return text();
  }
}
