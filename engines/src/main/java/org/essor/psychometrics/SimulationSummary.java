package org.essor.psychometrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.essor.psychometrics.Simulation.SimulatedSession;

/**
 * What a simulation says of a test.
 *
 * @param persons how many took it
 * @param meanLength mean number of items
 * @param shortest fewest items
 * @param longest most items
 * @param bias mean of estimate minus ability, in logits
 * @param rmse root of the mean squared difference of estimate and ability, in logits
 * @param standardError root of the mean squared standard error, in logits
 * @param reliability squared correlation of estimates and abilities
 * @param exposure for each item, the share of sessions that held it
 */
public record SimulationSummary(
    int persons,
    double meanLength,
    int shortest,
    int longest,
    double bias,
    double rmse,
    double standardError,
    double reliability,
    List<Double> exposure) {

  public SimulationSummary {
    exposure = List.copyOf(exposure);
  }

  /** The summary of a simulation. */
  public static SimulationSummary of(Simulation simulation, List<SimulatedPerson> persons) {
    var tally = new Tally(simulation.bank().size());
    simulation.run(persons, tally::add);
    return tally.summary();
  }

  /** The largest share of sessions that held one item. */
  public double highestExposure() {
    return exposure.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** How many items no session held. */
  public long unused() {
    return exposure.stream().filter(rate -> rate == 0).count();
  }

  /** The mean share of items that two persons have in common, of a test of mean length. */
  public double overlap() {
    double squares = exposure.stream().mapToDouble(rate -> rate * rate).sum();
    return squares / meanLength;
  }

  private static final class Tally {

    private final int[] held;
    private final List<Double> truths = new ArrayList<>();
    private final List<Estimate> estimates = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();

    Tally(int items) {
      held = new int[items];
    }

    void add(SimulatedSession session) {
      var answers = session.standing().answers();
      for (int answer = 0; answer < answers.size(); answer++) {
        held[answers.item(answer)]++;
      }
      truths.add(session.person().theta());
      estimates.add(session.standing().estimate());
      lengths.add(answers.size());
    }

    SimulationSummary summary() {
      int persons = truths.size();
      var lengthsOfAll = lengths.stream().mapToInt(Integer::intValue).summaryStatistics();
      var moments = new Moments(truths, estimates);
      return new SimulationSummary(
          persons,
          lengthsOfAll.getAverage(),
          lengthsOfAll.getMin(),
          lengthsOfAll.getMax(),
          moments.bias(),
          moments.rmse(),
          moments.standardError(),
          moments.reliability(),
          Arrays.stream(held).mapToObj(count -> (double) count / persons).toList());
    }
  }

  private record Moments(List<Double> truths, List<Estimate> estimates) {

    private interface OfPerson {
      double at(double truth, Estimate estimate);
    }

    private double mean(OfPerson value) {
      double sum = 0;
      for (int person = 0; person < truths.size(); person++) {
        sum += value.at(truths.get(person), estimates.get(person));
      }
      return sum / truths.size();
    }

    double bias() {
      return mean((truth, estimate) -> estimate.theta() - truth);
    }

    double rmse() {
      return Math.sqrt(mean((truth, estimate) -> squared(estimate.theta() - truth)));
    }

    double standardError() {
      return Math.sqrt(mean((_, estimate) -> squared(estimate.standardError())));
    }

    double reliability() {
      double truthMean = mean((truth, _) -> truth);
      double mean = mean((_, estimate) -> estimate.theta());
      double joint = mean((truth, each) -> (truth - truthMean) * (each.theta() - mean));
      double truthSpread = mean((truth, _) -> squared(truth - truthMean));
      double spread = mean((_, estimate) -> squared(estimate.theta() - mean));
      return squared(joint) / (truthSpread * spread);
    }

    private static double squared(double value) {
      return value * value;
    }
  }
}
