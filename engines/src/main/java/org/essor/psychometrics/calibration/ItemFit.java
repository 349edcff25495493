package org.essor.psychometrics.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well an item follows its curve: S-X² of Orlando and Thissen (2000).
 *
 * <p>Persons of equal score are compared with what the model expects of them. Scores are taken
 * together, from both ends inwards, until at least one right and one wrong answer are expected of
 * each group. Degrees of freedom are the groups less the parameters that are the item's own (slope
 * and intercept, guess; the intercept alone where the slope is common; none for a held item).
 *
 * @param item its name
 * @param statistic S-X²
 * @param freedom degrees of freedom; where there are none nothing can be said
 * @param chance of a statistic at least as high where the item fits; NaN without freedom
 */
public record ItemFit(String item, double statistic, int freedom, double chance) {

  private static final double LEAST_EXPECTED = 1;

  /**
   * The fit of every item, from the persons who answered all of them.
   *
   * @throws NotCalibratedException where nobody answered all items
   */
  public static List<ItemFit> of(Calibration calibration) {
    var complete = complete(calibration);
    return IntStream.range(0, complete.items().size())
        .mapToObj(item -> of(calibration, complete, item))
        .toList();
  }

  static Responses complete(Calibration calibration) {
    var complete = calibration.responses().completeOnly();
    if (complete.size() == 0) {
      throw new NotCalibratedException("Nobody answered all items: the fit cannot be told.");
    }
    return complete;
  }

  /** Persons of one score, or of several: how many, and how many are right and should be. */
  private record Group(double persons, double right, double expected) {

    boolean isSparse() {
      return expected < LEAST_EXPECTED || persons - expected < LEAST_EXPECTED;
    }

    Group with(Group other) {
      return new Group(persons + other.persons, right + other.right, expected + other.expected);
    }

    double distance() {
      double distance = right - expected;
      return distance * distance * persons / (expected * (persons - expected));
    }
  }

  private static ItemFit of(Calibration calibration, Responses complete, int item) {
    var groups = collapsed(groups(calibration.curves(), complete, item));
    double statistic = groups.stream().mapToDouble(Group::distance).sum();
    int freedom = Math.max(0, groups.size() - own(calibration.layout(), item));
    double chance = freedom == 0 ? Double.NaN : ChiSquare.chanceAbove(statistic, freedom);
    return new ItemFit(complete.items().get(item), statistic, freedom, chance);
  }

  private static int own(Layout layout, int item) {
    return (int) IntStream.range(0, Point.SLOTS).filter(slot -> layout.isFree(item, slot)).count();
  }

  /** By score, those of nobody and of everything right left out. */
  private static List<Group> groups(Curves curves, Responses complete, int item) {
    int items = complete.items().size();
    var persons = new double[items + 1];
    var right = new double[items + 1];
    for (int pattern = 0; pattern < complete.size(); pattern++) {
      int score = complete.right(pattern).length;
      persons[score] += complete.count(pattern);
      right[score] += complete.answer(pattern, item) * complete.count(pattern);
    }
    var others = ScoreDistribution.without(curves, item);
    var groups = new ArrayList<Group>();
    for (int score = 1; score < items; score++) {
      double share = share(curves, item, new double[][] {others[score - 1], others[score]});
      groups.add(new Group(persons[score], right[score], persons[score] * share));
    }
    return groups;
  }

  /**
   * The share of right answers among persons of a score.
   *
   * @param others by node, the chances of the score less one, and of the score, over other items
   */
  private static double share(Curves curves, int item, double[][] others) {
    double right = 0;
    double wrong = 0;
    for (int node = 0; node < curves.grid().size(); node++) {
      double probability = curves.item(item).probability(node);
      right += curves.grid().weight(node) * probability * others[0][node];
      wrong += curves.grid().weight(node) * (1 - probability) * others[1][node];
    }
    return right / (right + wrong);
  }

  private static List<Group> collapsed(List<Group> groups) {
    var left = new ArrayList<>(groups);
    while (left.size() > 1 && left.getFirst().isSparse()) {
      var first = left.removeFirst();
      left.set(0, first.with(left.getFirst()));
    }
    while (left.size() > 1 && left.getLast().isSparse()) {
      var last = left.removeLast();
      left.set(left.size() - 1, left.getLast().with(last));
    }
    return inner(left);
  }

  /** What is sparse between others joins the one before it. */
  private static List<Group> inner(List<Group> groups) {
    var kept = new ArrayList<Group>();
    for (var group : groups) {
      if (group.isSparse() && !kept.isEmpty()) {
        kept.set(kept.size() - 1, kept.getLast().with(group));
      } else {
        kept.add(group);
      }
    }
    return kept.stream().filter(group -> !group.isSparse()).toList();
  }
}
