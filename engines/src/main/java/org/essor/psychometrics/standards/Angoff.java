package org.essor.psychometrics.standards;

import java.util.List;
import java.util.stream.IntStream;
import org.essor.psychometrics.Logistic;

/**
 * Modified Angoff (1971): each judge says of each item the chance that someone who has just reached
 * the level answers it right. The cut is the ability whose expected number of right answers is the
 * centre of the judges' sums.
 *
 * @param items their curves, discriminations above 0
 */
public record Angoff(List<Logistic> items) {

  /** No cut lies further from 0, in logits. */
  public static final double FARTHEST = 6;

  private static final int HALVINGS = 60;

  public Angoff {
    items = List.copyOf(items);
    if (items.isEmpty() || items.stream().anyMatch(item -> item.a() <= 0)) {
      throw new IllegalArgumentException("Angoff needs items whose curves rise");
    }
  }

  /** The number of right answers that an ability makes expect. */
  public double expected(double theta) {
    return items.stream().mapToDouble(item -> item.probability(1, theta)).sum();
  }

  /**
   * The ability that one judge means.
   *
   * @param chances one an item, 0 to 1
   */
  public double theta(List<Double> chances) {
    return thetaOf(sum(chances));
  }

  private double sum(List<Double> chances) {
    if (chances.size() != items.size()
        || chances.stream().anyMatch(chance -> !(chance >= 0 && chance <= 1))) {
      throw new IllegalArgumentException("One chance an item, between 0 and 1: " + chances);
    }
    return chances.stream().mapToDouble(each -> each).sum();
  }

  /** The expected number rises with the ability: bisection. */
  private double thetaOf(double sum) {
    double low = -FARTHEST;
    double high = FARTHEST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      boolean above = expected(middle) < sum;
      low = above ? middle : low;
      high = above ? high : middle;
    }
    return (low + high) / 2;
  }

  /**
   * The cut of a panel; its standard error is that of the centre of the sums, over how steeply the
   * expected number rises there.
   *
   * @param judges each with one chance an item
   * @throws IllegalArgumentException with fewer than 2 judges
   */
  public Cut cut(List<List<Double>> judges, Centre centre) {
    Cut.check(judges.size());
    var sums = judges.stream().mapToDouble(this::sum).toArray();
    double theta = thetaOf(centre.of(sums));
    double steep = items.stream().mapToDouble(item -> item.slope(1, theta)).sum();
    return new Cut(theta, centre.error(sums) / steep, judges.size());
  }

  /**
   * The mean chance of each item over the judges, for the discussion between rounds.
   *
   * @param judges at least one, each with one chance an item
   */
  public List<Double> means(List<List<Double>> judges) {
    return IntStream.range(0, items.size())
        .mapToObj(
            item -> judges.stream().mapToDouble(judge -> judge.get(item)).average().orElseThrow())
        .toList();
  }
}
