package org.essor.psychometrics.integrity;

import java.util.List;

/**
 * How much the answers of two persons are alike: the generalised binomial test (van der Linden and
 * Sotaridona 2006). The number of items that both answered alike has, for two persons who answered
 * on their own, an exact distribution, built up item by item.
 *
 * <p>It treats both alike: nobody says who copied. It needs no normal approximation, unlike ω of
 * Wollack (1997), so that it holds for the few items that two adaptive tests share.
 *
 * @param shared how many items both answered
 * @param matches on how many they gave the same answer
 * @param expected on how many they would on average
 * @param chance of at least as many for two persons who answered on their own
 */
public record Similarity(int shared, int matches, double expected, double chance) {

  /**
   * An item that both answered.
   *
   * @param firstRight the chance that the first answers it right, 0 to 1
   * @param secondRight the chance that the second does
   * @param sameWrong the chance that two wrong answers to it are the same
   * @param matched whether both gave the same answer
   */
  public record Shared(double firstRight, double secondRight, double sameWrong, boolean matched) {

    public Shared {
      if (!isChance(firstRight) || !isChance(secondRight) || !isChance(sameWrong)) {
        throw new IllegalArgumentException("Chances lie between 0 and 1");
      }
    }

    private static boolean isChance(double value) {
      return value >= 0 && value <= 1;
    }

    /** The chance that two persons who answer on their own give the same answer. */
    double same() {
      return firstRight * secondRight + (1 - firstRight) * (1 - secondRight) * sameWrong;
    }
  }

  public static Similarity of(List<Shared> items) {
    int matches = (int) items.stream().filter(Shared::matched).count();
    var chances = items.stream().mapToDouble(Shared::same).toArray();
    double expected = 0;
    for (double chance : chances) {
      expected += chance;
    }
    return new Similarity(items.size(), matches, expected, atLeast(matches, distribution(chances)));
  }

  /**
   * The distribution of how many of several independent events happen.
   *
   * @param chances of each
   * @return the chance of 0, 1, … all of them
   */
  static double[] distribution(double... chances) {
    var counts = new double[chances.length + 1];
    counts[0] = 1;
    for (int item = 0; item < chances.length; item++) {
      for (int count = item + 1; count > 0; count--) {
        counts[count] = counts[count] * (1 - chances[item]) + counts[count - 1] * chances[item];
      }
      counts[0] *= 1 - chances[item];
    }
    return counts;
  }

  private static double atLeast(int matches, double... counts) {
    double sum = 0;
    for (int count = counts.length - 1; count >= matches; count--) {
      sum += counts[count];
    }
    return Math.min(1, sum);
  }

  /**
   * The chance that two wrong answers to an item are the same, from the wrong answers known: the
   * share of pairs of them that are, with {@code caution} pairs that are added to those that are.
   *
   * @param counts of each wrong answer
   * @param caution {@code > 0}; without any wrong answer the chance is 1, which never alarms more
   */
  public static double sameWrong(List<Integer> counts, int caution) {
    double all = counts.stream().mapToDouble(each -> each).sum();
    double pairs = all * (all - 1) / 2;
    double same = counts.stream().mapToDouble(each -> each * (each - 1.0) / 2).sum();
    return (same + caution) / (pairs + caution);
  }
}
