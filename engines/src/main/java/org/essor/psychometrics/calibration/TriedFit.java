package org.essor.psychometrics.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well a new item follows its curve where persons answered different items, as in adaptive
 * tests: there is no score common to all, so S-X² cannot be had. Persons are grouped by the chance
 * of a right answer that their other answers give them, and each group is compared with it, as S-X²
 * compares persons of equal score. The item must have had no part in which others were asked.
 *
 * @param statistic sum over groups of (right − expected)² / variance
 * @param freedom groups less the parameters that were estimated
 * @param chance of a statistic at least as high where the item fits; NaN without freedom
 */
public record TriedFit(double statistic, int freedom, double chance) {

  private static final int MOST_GROUPS = 10;
  private static final double LEAST_EXPECTED = 5;

  /**
   * A person who answered the item.
   *
   * @param expected the chance of a right answer, averaged over what other answers say of ability
   */
  public record Answer(double expected, boolean right) {}

  /**
   * Compares answers with what is expected of them.
   *
   * @param parameters how many of the item were estimated from these answers
   */
  public static TriedFit of(List<Answer> answers, int parameters) {
    var sorted = answers.stream().sorted(Comparator.comparingDouble(Answer::expected)).toList();
    var groups = groups(sorted);
    double statistic = groups.stream().mapToDouble(TriedFit::distance).sum();
    int freedom = Math.max(0, groups.size() - parameters);
    double chance = freedom == 0 ? Double.NaN : ChiSquare.chanceAbove(statistic, freedom);
    return new TriedFit(statistic, freedom, chance);
  }

  /** As many equal groups as leave enough right and wrong answers to be expected in each. */
  private static List<List<Answer>> groups(List<Answer> sorted) {
    for (int count = MOST_GROUPS; count > 1; count--) {
      var groups = split(sorted, count);
      if (groups.stream().allMatch(TriedFit::isLarge)) {
        return groups;
      }
    }
    return List.of(sorted);
  }

  private static List<List<Answer>> split(List<Answer> sorted, int count) {
    var groups = new ArrayList<List<Answer>>();
    for (int group = 0; group < count; group++) {
      groups.add(
          sorted.subList(group * sorted.size() / count, (group + 1) * sorted.size() / count));
    }
    return groups;
  }

  private static double expected(List<Answer> group) {
    return group.stream().mapToDouble(Answer::expected).sum();
  }

  private static boolean isLarge(List<Answer> group) {
    return expected(group) >= LEAST_EXPECTED && group.size() - expected(group) >= LEAST_EXPECTED;
  }

  private static double distance(List<Answer> group) {
    double right = group.stream().filter(Answer::right).count();
    double variance =
        group.stream().mapToDouble(each -> each.expected() * (1 - each.expected())).sum();
    double distance = right - expected(group);
    return variance == 0 ? 0 : distance * distance / variance;
  }
}
