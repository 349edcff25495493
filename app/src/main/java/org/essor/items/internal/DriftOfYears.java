package org.essor.items.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.calibration.CalibrationModel;
import org.essor.psychometrics.calibration.Calibrator;
import org.essor.psychometrics.calibration.Drift;
import org.essor.psychometrics.calibration.NotCalibratedException;
import org.essor.psychometrics.calibration.Responses;

/**
 * How the difficulties of a domain have moved: each academic year is calibrated on its own with one
 * slope for all, and the first that can be is compared with the last.
 */
final class DriftOfYears {

  /** Where fewer answered in a year its difficulty moves by chance. */
  static final int LEAST = 100;

  private final List<Integer> items;
  private final TreeMap<Integer, Map<Integer, Logistic>> years = new TreeMap<>();
  private final Map<Integer, Double> drifts = new HashMap<>();

  /**
   * Calibrates the years.
   *
   * @param items the places of the items of the domain that count
   */
  DriftOfYears(List<Integer> items, Map<Integer, List<SampledTest>> tests) {
    this.items = List.copyOf(items);
    tests.forEach((year, all) -> {
      var known = calibrate(all);
      if (!known.isEmpty()) {
        years.put(year, known);
      }
    });
    if (years.size() > 1) {
      compare(years.firstEntry().getValue(), years.lastEntry().getValue());
    }
  }

  private Map<Integer, Logistic> calibrate(List<SampledTest> tests) {
    var patterns = tests.stream().map(this::pattern).toList();
    var known = IntStream.range(0, items.size()).filter(i -> isKnown(i, patterns)).toArray();
    try {
      var builder = Responses.to(Arrays.stream(known).mapToObj(i -> "" + items.get(i)).toList());
      patterns.forEach(pattern -> builder.add(some(pattern, known), 1));
      var found = Calibrator.calibrate(builder.build(), CalibrationModel.ONE);
      var models = new HashMap<Integer, Logistic>();
      found.items().forEach(item -> models.put(Integer.valueOf(item.item()), item.model()));
      return found.converged() ? models : Map.of();
    } catch (NotCalibratedException | IllegalArgumentException tooLittle) {
      return Map.of();
    }
  }

  private byte[] pattern(SampledTest test) {
    var pattern = new byte[items.size()];
    Arrays.fill(pattern, Responses.MISSING);
    for (int i = 0; i < test.items().length; i++) {
      int place = items.indexOf(test.items()[i]);
      if (place >= 0 && test.counts()[i]) {
        pattern[place] = test.right()[i] ? Responses.RIGHT : Responses.WRONG;
      }
    }
    return pattern;
  }

  private static boolean isKnown(int item, List<byte[]> patterns) {
    long right = patterns.stream().filter(each -> each[item] == Responses.RIGHT).count();
    long wrong = patterns.stream().filter(each -> each[item] == Responses.WRONG).count();
    return right > 0 && wrong > 0 && right + wrong >= LEAST;
  }

  private static byte[] some(byte[] pattern, int[] places) {
    var some = new byte[places.length];
    for (int i = 0; i < places.length; i++) {
      some[i] = pattern[places[i]];
    }
    return some;
  }

  private void compare(Map<Integer, Logistic> first, Map<Integer, Logistic> last) {
    var both = new ArrayList<>(first.keySet());
    both.retainAll(last.keySet());
    both.sort(null);
    try {
      var drift =
          Drift.between(
              both.stream().map(first::get).toList(), both.stream().map(last::get).toList());
      for (int i = 0; i < both.size(); i++) {
        drifts.put(both.get(i), drift.difficulties().get(i));
      }
    } catch (NotCalibratedException tooFew) {
      drifts.clear();
    }
  }

  /** By item, how far it has moved in robust standard deviations; positive where easier. */
  Map<Integer, Double> drifts() {
    return drifts;
  }

  /** By year, the difficulty of an item where it is known. */
  Map<Integer, Double> difficulties(int item) {
    var found = new TreeMap<Integer, Double>();
    years.forEach((year, models) -> {
      var model = models.get(item);
      if (model != null) {
        found.put(year, model.b());
      }
    });
    return found;
  }
}
