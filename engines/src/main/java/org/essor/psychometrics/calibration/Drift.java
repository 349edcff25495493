package org.essor.psychometrics.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.essor.psychometrics.Logistic;

/**
 * Which items have become easier or harder than the others from one cohort to another: robust z
 * (Huynh and Meyer 2010).
 *
 * <p>The scale of the later cohort is laid over that of the earlier by the median ratio of slopes
 * and the median difference of difficulties, so that few drifting items do not move it. Each item's
 * distance is then divided by 0.74 interquartile ranges, which is one standard deviation of a
 * normal distribution.
 *
 * @param difficulties by item, robust z of the difficulty; positive where the item has become
 *     easier
 * @param slopes by item, robust z of the logarithm of the slope
 */
public record Drift(List<Double> difficulties, List<Double> slopes) {

  private static final double ONE_DEVIATION = 0.74;
  private static final double FAR = 2.7;
  private static final int LEAST_ITEMS = 4;

  /**
   * Compares two calibrations of the same items, each on its own scale.
   *
   * @throws NotCalibratedException where there are fewer than four items, a slope is not positive,
   *     or half of the items agree to the last digit, so that nothing is far
   */
  public static Drift between(List<Logistic> earlier, List<Logistic> later) {
    if (earlier.size() != later.size() || earlier.size() < LEAST_ITEMS) {
      throw new NotCalibratedException(
          "Drift needs at least %d items known in both cohorts.".formatted(LEAST_ITEMS));
    }
    var ratios =
        of(earlier, item -> Math.log(later.get(item).a()) - Math.log(earlier.get(item).a()));
    double scale = Math.exp(quantile(ratios, 0.5));
    var shifts = of(earlier, item -> earlier.get(item).b() - scale * later.get(item).b());
    return new Drift(robust(shifts), isConstant(ratios) ? zeros(ratios) : robust(ratios));
  }

  private static double[] of(List<Logistic> items, IntToDoubleFunction function) {
    return IntStream.range(0, items.size()).mapToDouble(function).toArray();
  }

  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).distinct().count() == 1;
  }

  private static List<Double> zeros(double[] values) {
    return Arrays.stream(values).map(_ -> 0.0).boxed().toList();
  }

  private static List<Double> robust(double[] values) {
    double middle = quantile(values, 0.5);
    double range = quantile(values, 0.75) - quantile(values, 0.25);
    if (!(range > 0)) {
      throw new NotCalibratedException("Drift cannot be told: the cohorts do not differ enough.");
    }
    return Arrays.stream(values)
        .map(each -> (each - middle) / (ONE_DEVIATION * range))
        .boxed()
        .toList();
  }

  /** The quantile that is linear between the values in order. */
  private static double quantile(double[] values, double share) {
    var sorted = Arrays.stream(values).sorted().toArray();
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Whether an item has drifted: beyond 2.7, the chance of which is 0.7 % where nothing drifts. */
  public boolean hasDrifted(int item) {
    return Math.abs(difficulties.get(item)) > FAR || Math.abs(slopes.get(item)) > FAR;
  }
}
