package org.essor.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The marks that can be given: from the lowest to the highest, both included, by equal steps.
 *
 * @param step greater than 0; the highest is a whole number of steps above the lowest, at most
 *     {@value #MOST_STEPS}
 */
public record Scale(BigDecimal lowest, BigDecimal highest, BigDecimal step) {

  public static final int MOST_STEPS = 100;

  /** 0 to 5 by halves. */
  public static final Scale USUAL =
      new Scale(BigDecimal.ZERO, BigDecimal.valueOf(5), new BigDecimal("0.5"));

  public Scale {
    lowest = plain(lowest);
    highest = plain(highest);
    step = plain(step);
    if (!isScale(lowest, highest, step)) {
      throw new IllegalArgumentException(
          "Not a scale: %s to %s by %s".formatted(lowest, highest, step));
    }
  }

  /** True where these three make a scale. */
  public static boolean isScale(BigDecimal lowest, BigDecimal highest, BigDecimal step) {
    if (step.signum() <= 0 || lowest.compareTo(highest) >= 0) {
      return false;
    }
    var steps = highest.subtract(lowest).divideAndRemainder(step);
    return steps[1].signum() == 0 && steps[0].compareTo(BigDecimal.valueOf(MOST_STEPS)) <= 0;
  }

  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** All marks, from the lowest up. */
  public List<BigDecimal> values() {
    return Stream.iterate(lowest, mark -> mark.compareTo(highest) <= 0, mark -> mark.add(step))
        .map(Scale::plain)
        .toList();
  }

  public boolean contains(BigDecimal mark) {
    return mark.compareTo(lowest) >= 0
        && mark.compareTo(highest) <= 0
        && mark.subtract(lowest).remainder(step).signum() == 0;
  }
}
