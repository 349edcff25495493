package org.essor.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.essor.psychometrics.AdaptiveTest;
import org.essor.psychometrics.Answers;
import org.essor.psychometrics.Best;
import org.essor.psychometrics.Criterion;
import org.essor.psychometrics.ExpectedAPosteriori;
import org.essor.psychometrics.ExposureLimit;
import org.essor.psychometrics.ItemBank;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.SimulatedPerson;
import org.essor.psychometrics.Simulation;
import org.essor.psychometrics.SimulationSummary;
import org.essor.psychometrics.Standing;
import org.essor.psychometrics.TestLength;

/**
 * How many items Essor's test asks for the accuracy that 32 items have under the rule in place: the
 * same simulated persons, each with the same answer to an item whoever asks it, and the same banks,
 * in one run; and how long choosing and whole campaigns take.
 *
 * <p>Three banks of 500 items of two parameters: difficulties from the standard normal
 * distribution, logarithms of discriminations with mean 0 and standard deviation 0.25, as in the
 * reference bank of the tests. {@code --persons N} (5,000 a bank) with abilities from the standard
 * normal distribution; {@code --candidates N} (65,000) for the campaign; {@code --seed N} (1) of
 * all chance.
 */
final class SkillsLength implements Benchmark {

  private static final int LENGTH_IN_PLACE = 32;
  private static final int SHORTEST = 20;
  private static final int BANKS = 3;
  private static final int ITEMS = 500;
  private static final int LARGE_BANK = 2_000;
  private static final int ROUNDS = 200;
  private static final double SPREAD_OF_DISCRIMINATION = 0.25;

  /** Below the 0.25 that no item may reach. */
  private static final double RATE = 0.249;

  /** A bank and the persons who are tested with it. */
  private record Trial(ItemBank bank, List<SimulatedPerson> persons, long seed) {

    static Trial of(int items, int persons, long seed) {
      var bank = generated(items, seed);
      var simulation = new Simulation(test(1, Criterion.FISHER), bank, Optional.empty(), seed);
      return new Trial(bank, simulation.persons(Simulation.thetas(persons, seed)), seed);
    }

    SimulationSummary summary(int length, Optional<ExposureLimit> limit) {
      var criterion = limit.isPresent() ? Criterion.POSTERIOR_INFORMATION : Criterion.FISHER;
      return SimulationSummary.of(
          new Simulation(test(length, criterion), bank, limit, seed), persons);
    }

    double errorInPlace() {
      var incumbent = new Incumbent(bank, LENGTH_IN_PLACE);
      double squares = 0;
      for (var person : persons) {
        double away = incumbent.ability(person) - person.theta();
        squares += away * away;
      }
      return Math.sqrt(squares / persons.size());
    }
  }

  private record Goal(double error, Optional<ExposureLimit> limit) {}

  /** The shortest test that is accurate enough, over all banks. */
  private record Shortest(int length, double error, double exposure) {}

  @Override
  public Report run(List<String> options) {
    long seed = number(options, "--seed", 1);
    int persons = (int) number(options, "--persons", 5_000);
    var trials =
        LongStream.range(0, BANKS)
            .mapToObj(bank -> Trial.of(ITEMS, persons, BANKS * seed + bank))
            .toList();
    double inPlace = pooled(trials.stream().mapToDouble(Trial::errorInPlace));
    var free = shortest(trials, new Goal(inPlace, Optional.empty()), SHORTEST);
    var limit = Optional.of(ExposureLimit.overall(RATE));
    var limited = shortest(trials, new Goal(inPlace, limit), free.length());
    var report =
        Report.titled("Items needed for the accuracy of 32 under the rule in place")
            .note("banks, items, persons each", "%d, %d, %d".formatted(BANKS, ITEMS, persons))
            .figure("RMSE of 32 items under the rule in place", inPlace, "logits")
            .figure("RMSE of Essor’s test", free.error(), "logits")
            .atMost("items needed", free.length(), Report.Limit.atMost(25, "items"))
            .figure("RMSE with limited exposure", limited.error(), "logits")
            .atMost("items needed", limited.length(), Report.Limit.atMost(29, "items"))
            .below("highest share of persons shown an item", limited.exposure(), 0.25);
    var candidates = Trial.of(ITEMS, (int) number(options, "--candidates", 65_000), seed);
    return campaign(candidates, limited.length(), nextItem(seed, report));
  }

  private static Shortest shortest(List<Trial> trials, Goal goal, int from) {
    for (int length = from; length <= LENGTH_IN_PLACE; length++) {
      int items = length;
      var summaries = trials.stream().map(trial -> trial.summary(items, goal.limit())).toList();
      double reached = pooled(summaries.stream().mapToDouble(SimulationSummary::rmse));
      if (reached <= goal.error() || length == LENGTH_IN_PLACE) {
        double exposure =
            summaries.stream().mapToDouble(SimulationSummary::highestExposure).max().orElseThrow();
        return new Shortest(length, reached, exposure);
      }
    }
    throw new IllegalStateException("No length was tried");
  }

  private static double pooled(DoubleStream errors) {
    return Math.sqrt(errors.map(error -> error * error).average().orElseThrow());
  }

  private static AdaptiveTest test(int length, Criterion criterion) {
    return new AdaptiveTest(
        new ExpectedAPosteriori(), new Best(criterion), TestLength.fixed(length));
  }

  private static ItemBank generated(int items, long seed) {
    var random = new Random(seed);
    var models = new ArrayList<Logistic>();
    for (int item = 0; item < items; item++) {
      double a = Math.exp(SPREAD_OF_DISCRIMINATION * random.nextGaussian());
      models.add(Logistic.of(a, random.nextGaussian()));
    }
    return ItemBank.of(models);
  }

  private static Report nextItem(long seed, Report report) {
    var test = test(LENGTH_IN_PLACE, Criterion.FISHER);
    var trial = Trial.of(LARGE_BANK, ROUNDS, seed);
    var standings = new ArrayList<Standing>();
    new Simulation(test, trial.bank(), Optional.empty(), seed)
        .run(trial.persons(), session -> standings.addAll(path(test, session.standing())));
    times(test, standings);
    var times = times(test, standings);
    return report
        .figure("next item over 2,000, p50", times[times.length / 2] / 1e3, "µs")
        .atMost(
            "next item over 2,000, mean",
            Arrays.stream(times).average().orElseThrow() / 1e3,
            Report.Limit.atMost(100, "µs"))
        .figure("next item over 2,000, p99", times[times.length * 99 / 100] / 1e3, "µs");
  }

  /** Where a session stood before each of its items. */
  private static List<Standing> path(AdaptiveTest test, Standing end) {
    var standings = new ArrayList<Standing>();
    var answers = Answers.none(end.answers().bank());
    for (int answer = 0; answer < end.answers().size(); answer++) {
      standings.add(test.standing(answers));
      answers = answers.with(end.answers().item(answer), end.answers().category(answer));
    }
    return standings;
  }

  /** Nanoseconds from answers to the next item, estimate included, sorted. */
  private static long[] times(AdaptiveTest test, List<Standing> standings) {
    var times = new long[standings.size()];
    for (int place = 0; place < times.length; place++) {
      var answers = standings.get(place).answers();
      long start = System.nanoTime();
      if (test.next(test.standing(answers), _ -> true, place).isEmpty()) {
        throw new IllegalStateException("A session ended early");
      }
      times[place] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    return times;
  }

  private static Report campaign(Trial candidates, int length, Report report) {
    long start = System.nanoTime();
    var summary = candidates.summary(length, Optional.of(ExposureLimit.overall(RATE)));
    double seconds = (System.nanoTime() - start) / 1e9;
    return report
        .note("candidates, items each", summary.persons() + ", " + length)
        .atMost("whole campaign, exposure limited", seconds, Report.Limit.atMost(120, "s"))
        .below("highest share of candidates shown an item", summary.highestExposure(), 0.25);
  }

  private static long number(List<String> options, String name, long without) {
    int place = options.indexOf(name);
    return place < 0 ? without : Long.parseLong(options.get(place + 1));
  }
}
