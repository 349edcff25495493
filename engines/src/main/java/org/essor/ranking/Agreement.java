package org.essor.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far reviewers agree on the same projects. */
public final class Agreement {

  private Agreement() {}

  /** How far apart two values are, squared. */
  @FunctionalInterface
  private interface Distance {
    double between(int low, int high);
  }

  /**
   * Krippendorff's alpha for marks whose differences count: 1 is full agreement, 0 that of chance
   * (Krippendorff 2011). Projects with one mark say nothing.
   *
   * @return empty where no project has two marks, or all marks are equal
   */
  public static OptionalDouble alphaInterval(Collection<Review> reviews) {
    var values = new Values(reviews);
    return values.alpha((low, high) -> {
      double difference = values.distinct[high] - values.distinct[low];
      return difference * difference;
    });
  }

  /** Krippendorff's alpha for marks of which only the order counts. */
  public static OptionalDouble alphaOrdinal(Collection<Review> reviews) {
    var values = new Values(reviews);
    return values.alpha((low, high) -> {
      double between = -(values.counts[low] + values.counts[high]) / 2;
      for (int each = low; each <= high; each++) {
        between += values.counts[each];
      }
      return between * between;
    });
  }

  /** The marks that can be compared, by project, as places among the distinct values. */
  private static final class Values {

    private final List<int[]> units;
    private final double[] distinct;
    private final double[] counts;

    Values(Collection<Review> reviews) {
      var byProject =
          reviews.stream()
              .collect(
                  Collectors.groupingBy(
                      Review::project,
                      TreeMap::new,
                      Collectors.mapping(Review::mark, Collectors.toList())))
              .values()
              .stream()
              .filter(marks -> marks.size() > 1)
              .toList();
      distinct =
          byProject.stream()
              .flatMap(List::stream)
              .mapToDouble(mark -> mark)
              .sorted()
              .distinct()
              .toArray();
      units =
          byProject.stream()
              .map(marks ->
                  marks.stream().mapToInt(mark -> Arrays.binarySearch(distinct, mark)).toArray())
              .toList();
      counts = new double[distinct.length];
      units.forEach(unit -> Arrays.stream(unit).forEach(value -> counts[value]++));
    }

    OptionalDouble alpha(Distance distance) {
      double all = Arrays.stream(counts).sum();
      double expected = expected(distance) / (all - 1);
      return distinct.length < 2
          ? OptionalDouble.empty()
          : OptionalDouble.of(1 - observed(distance) / expected);
    }

    private double observed(Distance distance) {
      double sum = 0;
      for (var unit : units) {
        double its = 0;
        for (int one : unit) {
          for (int other : unit) {
            its += one == other ? 0 : distance.between(Math.min(one, other), Math.max(one, other));
          }
        }
        sum += its / (unit.length - 1);
      }
      return sum;
    }

    private double expected(Distance distance) {
      double sum = 0;
      for (int low = 0; low < distinct.length; low++) {
        for (int high = low + 1; high < distinct.length; high++) {
          sum += 2 * counts[low] * counts[high] * distance.between(low, high);
        }
      }
      return sum;
    }
  }
}
