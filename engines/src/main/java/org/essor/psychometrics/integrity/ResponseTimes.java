package org.essor.psychometrics.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.psychometrics.calibration.ChiSquare;

/**
 * Times of answers: the lognormal model of van der Linden (2006). The logarithm of a time is what
 * the item takes less the speed of the person, plus an error whose variance is the item’s.
 *
 * <p>Fitted by least squares weighted with the items’ precisions, on whatever items each person
 * answered; the variance of an item leans on the common one while few have answered it.
 */
public final class ResponseTimes {

  private static final int ROUNDS = 50;

  /** An item’s own variance counts as much as the common one once so many have answered it. */
  private static final double LEANING = 20;

  /** A time; {@code seconds > 0}. */
  public record Timed(String person, String item, double seconds) {

    public Timed {
      if (!(seconds > 0)) {
        throw new IllegalArgumentException("A time is above 0 s: " + seconds);
      }
    }
  }

  /**
   * What the times of a person say.
   *
   * @param speed how much faster than the others, as a logarithm; half the time is 0.69
   * @param chance of times that vary as much around what the person’s speed and the items make
   *     expect; NaN with fewer than 2 answers
   * @param residuals the standardised residual of each answer by item, near standard normal: below
   *     −3 far too fast for this person on this item
   */
  public record Pace(double speed, double chance, Map<String, Double> residuals) {

    public Pace {
      residuals = Map.copyOf(residuals);
    }
  }

  private final Map<String, Integer> persons = new LinkedHashMap<>();
  private final Map<String, Integer> items = new LinkedHashMap<>();
  private final List<Timed> times;
  private final int[] person;
  private final int[] item;
  private final double[] logs;
  private final double[] speeds;
  private final double[] intensities;
  private final double[] precisions;

  private ResponseTimes(List<Timed> times) {
    this.times = List.copyOf(times);
    for (var each : times) {
      persons.computeIfAbsent(each.person(), _ -> persons.size());
      items.computeIfAbsent(each.item(), _ -> items.size());
    }
    person = times.stream().mapToInt(each -> index(persons, each.person())).toArray();
    item = times.stream().mapToInt(each -> index(items, each.item())).toArray();
    logs = times.stream().mapToDouble(each -> Math.log(each.seconds())).toArray();
    speeds = new double[persons.size()];
    intensities = new double[items.size()];
    precisions = new double[items.size()];
    Arrays.fill(precisions, 1);
  }

  private static int index(Map<String, Integer> of, String name) {
    return Optional.ofNullable(of.get(name)).orElseThrow();
  }

  /** Fits the model to all times of a group of persons. */
  public static ResponseTimes fit(List<Timed> times) {
    var fitted = new ResponseTimes(times);
    for (int round = 0; round < ROUNDS; round++) {
      fitted.locate();
      fitted.spread();
    }
    return fitted;
  }

  /** Intensities and speeds, given the precisions; the mean speed is 0. */
  private void locate() {
    var sums = new double[items.size()];
    var counts = new double[items.size()];
    for (int i = 0; i < logs.length; i++) {
      sums[item[i]] += logs[i] + speeds[person[i]];
      counts[item[i]]++;
    }
    Arrays.setAll(intensities, i -> sums[i] / counts[i]);
    var pulls = new double[persons.size()];
    var weights = new double[persons.size()];
    for (int i = 0; i < logs.length; i++) {
      pulls[person[i]] += precisions[item[i]] * (intensities[item[i]] - logs[i]);
      weights[person[i]] += precisions[item[i]];
    }
    Arrays.setAll(speeds, i -> pulls[i] / weights[i]);
    double mean = Arrays.stream(speeds).average().orElse(0);
    Arrays.setAll(speeds, i -> speeds[i] - mean);
  }

  private double residual(int answer) {
    return logs[answer] - intensities[item[answer]] + speeds[person[answer]];
  }

  private void spread() {
    double freedom = Math.max(1, logs.length - items.size() - persons.size() + 1.0);
    var squares = new double[items.size()];
    var counts = new double[items.size()];
    for (int i = 0; i < logs.length; i++) {
      squares[item[i]] += residual(i) * residual(i);
      counts[item[i]]++;
    }
    double common = Math.max(1e-6, Arrays.stream(squares).sum() / freedom);
    double share = freedom / logs.length;
    Arrays.setAll(precisions, i -> (counts[i] * share + LEANING) / (squares[i] + LEANING * common));
  }

  /** Finds what the times of a person say; empty where none are known. */
  public Optional<Pace> find(String name) {
    return Optional.ofNullable(persons.get(name)).map(this::pace);
  }

  private Pace pace(int who) {
    var mine = new ArrayList<Integer>();
    double weight = 0;
    double squares = 0;
    for (int i = 0; i < logs.length; i++) {
      if (person[i] == who) {
        mine.add(i);
        weight += precisions[item[i]];
        squares += precisions[item[i]] * residual(i) * residual(i);
      }
    }
    var residuals = new LinkedHashMap<String, Double>();
    for (int i : mine) {
      // Its own answer drew the speed towards itself: the residual varies less by its share.
      double own = Math.max(1e-9, 1 - precisions[item[i]] / weight);
      residuals.put(times.get(i).item(), residual(i) * Math.sqrt(precisions[item[i]] / own));
    }
    double chance =
        mine.size() < 2 ? Double.NaN : ChiSquare.chanceAbove(squares, mine.size() - 1.0);
    return new Pace(speeds[who], chance, residuals);
  }

  /** What an item takes, as the logarithm of seconds, for a person of mean speed. */
  public double intensity(String name) {
    return intensities[index(items, name)];
  }
}
