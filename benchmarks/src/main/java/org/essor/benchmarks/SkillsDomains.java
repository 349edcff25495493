package org.essor.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.essor.psychometrics.domains.AdaptiveTest;
import org.essor.psychometrics.domains.Blueprint;
import org.essor.psychometrics.domains.DomainBank;
import org.essor.psychometrics.domains.DomainItem;
import org.essor.psychometrics.domains.DomainPrior;
import org.essor.psychometrics.domains.DomainRule;
import org.essor.psychometrics.domains.Measurement;
import org.essor.psychometrics.domains.Stopping;
import org.essor.psychometrics.domains.TestPlan;

/**
 * Five domains at once: how near 30 items come to each of them, against the same persons measured
 * on one dimension (three banks, both by the mean of the posterior); how long a next item takes,
 * free and by a shadow test under 20 limits; and tests put together, against OR-Tools.
 */
final class SkillsDomains implements Benchmark {

  private static final int DOMAINS = GeneratedDomainBank.DOMAINS;
  private static final double CORRELATION = 0.6;
  private static final int ITEMS = 30;
  private static final int BANK = 400;
  private static final int BANKS = 3;
  private static final int LARGE_BANK = 2000;
  private static final int PERSONS = 1000;
  private static final int TIMED = 40;
  private static final DomainPrior PRIOR = DomainPrior.correlated(DOMAINS, CORRELATION);

  @Override
  public Report run(List<String> options) {
    var scale =
        new Accuracy.Scale(option(options, "--persons", PERSONS), option(options, "--seed", 11));
    var report = Report.titled("Five domains: accuracy, next item, assembly");
    addAccuracy(report, scale);
    addTimes(report);
    return Assemblies.addTo(report);
  }

  private static int option(List<String> options, String name, int otherwise) {
    int at = options.indexOf(name);
    return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
  }

  // --- accuracy ----------------------------------------------------------------------------------

  private static void addAccuracy(Report report, Accuracy.Scale scale) {
    var banks = IntStream.range(0, BANKS).mapToObj(number -> Accuracy.of(scale, number)).toList();
    var all = Accuracy.of(banks);
    report
        .note(
            "banks of 400 items, persons each, seed",
            BANKS + ", " + scale.persons() + ", " + scale.seed())
        .atMost(
            "RMSE of the worst domain, five domains", all.worst(), Report.Limit.atMost(0.46, ""))
        .figure(
            "the same on the bank that is worst for it",
            banks.stream().mapToDouble(Accuracy::worst).max().orElseThrow(),
            "")
        .figure("RMSE of the best domain, one dimension read off", all.best(), "")
        .atLeast("less by, in every domain", 100 * all.gain(), Report.Limit.atLeast(25, "%"))
        .figure(
            "the same on the bank that is worst for it",
            100 * banks.stream().mapToDouble(Accuracy::gain).min().orElseThrow(),
            "%");
  }

  /** Mean squared errors by domain, of five domains and of one read off. */
  private record Accuracy(double[] ofFive, double[] ofOne) {

    /** How many persons a bank, and from which seed banks and persons are drawn. */
    private record Scale(int persons, int seed) {}

    static Accuracy of(Scale scale, int number) {
      int seed = scale.seed() + number;
      var bank = GeneratedDomainBank.of(BANK, seed);
      var single = onOneDimension(bank);
      var five = free(bank, PRIOR, ITEMS);
      var one = free(single, DomainPrior.correlated(1, 0), ITEMS);
      var sums = new Accuracy(new double[DOMAINS], new double[DOMAINS]);
      for (int person = 0; person < scale.persons(); person++) {
        var answers = new Simulated(bank, 1_000_003L * seed + person);
        var estimate = answered(five, bank, answers).mean();
        double theta = answered(one, single, answers).mean().theta(0);
        for (int domain = 0; domain < DOMAINS; domain++) {
          double is = answers.theta(domain);
          sums.ofFive[domain] += square(estimate.theta(domain) - is) / scale.persons();
          sums.ofOne[domain] += square(theta - is) / scale.persons();
        }
      }
      return sums;
    }

    /** Over some banks of as many persons. */
    static Accuracy of(List<Accuracy> banks) {
      return new Accuracy(
          mean(banks.stream().map(Accuracy::ofFive).toList()),
          mean(banks.stream().map(Accuracy::ofOne).toList()));
    }

    private static double[] mean(List<double[]> errors) {
      return IntStream.range(0, DOMAINS)
          .mapToDouble(
              domain -> errors.stream().mapToDouble(each -> each[domain]).average().orElseThrow())
          .toArray();
    }

    double worst() {
      return Math.sqrt(Arrays.stream(ofFive).max().orElseThrow());
    }

    double best() {
      return Math.sqrt(Arrays.stream(ofOne).min().orElseThrow());
    }

    /** By how much five domains are nearer, where that is least. */
    double gain() {
      return IntStream.range(0, DOMAINS)
          .mapToDouble(domain -> 1 - Math.sqrt(ofFive[domain] / ofOne[domain]))
          .min()
          .orElseThrow();
    }
  }

  private static double square(double number) {
    return number * number;
  }

  /** The same items, taken to measure one ability. */
  private static DomainBank onOneDimension(DomainBank bank) {
    var items =
        bank.items().stream()
            .map(item -> new DomainItem(item.id(), 0, item.model(), item.enemies(), item.tags()))
            .toList();
    return new DomainBank(1, items);
  }

  private static AdaptiveTest free(DomainBank bank, DomainPrior prior, int items) {
    var plan = new TestPlan(DomainRule.DP, Blueprint.free(items), Stopping.after(items));
    return new AdaptiveTest(bank, prior, plan);
  }

  private static Measurement answered(AdaptiveTest test, DomainBank bank, Simulated answers) {
    var random = new SplittableRandom(1);
    var measurement = test.start();
    for (var next = test.next(measurement, _ -> true, random);
        next.isPresent();
        next = test.next(measurement, _ -> true, random)) {
      var id = next.get().id();
      measurement = measurement.answered(id, answers.isRight(bank.place(id)));
    }
    return measurement;
  }

  /** A person drawn from the prior, and its answer to each item, whoever asks. */
  private static final class Simulated {

    private final double[] thetas = new double[DOMAINS];
    private final boolean[] right;

    Simulated(DomainBank bank, long person) {
      var random = new Random(person * 7919 + 3);
      double common = Math.sqrt(CORRELATION) * random.nextGaussian();
      for (int domain = 0; domain < DOMAINS; domain++) {
        thetas[domain] = common + Math.sqrt(1 - CORRELATION) * random.nextGaussian();
      }
      right = new boolean[bank.items().size()];
      for (int place = 0; place < right.length; place++) {
        var item = bank.items().get(place);
        right[place] = random.nextDouble() < item.model().probability(1, thetas[item.domain()]);
      }
    }

    double theta(int domain) {
      return thetas[domain];
    }

    boolean isRight(int place) {
      return right[place];
    }
  }

  // --- times -------------------------------------------------------------------------------------

  private static void addTimes(Report report) {
    var bank = GeneratedDomainBank.of(LARGE_BANK, 5);
    var free = times(free(bank, PRIOR, 28), bank);
    var plan = new TestPlan(DomainRule.DP, GeneratedDomainBank.blueprint(), Stopping.after(28));
    var shadow = times(new AdaptiveTest(bank, PRIOR, plan), bank);
    report
        .atMost("next item of 2,000, free, mean", mean(free) / 1e3, Report.Limit.atMost(100, "µs"))
        .figure("next item of 2,000, free, p99", percentile(free, 0.99) / 1e3, "µs")
        .atMost(
            "next item of 2,000, shadow test, 20 limits and enemies, mean",
            mean(shadow) / 1e6,
            Report.Limit.atMost(5, "ms"))
        .figure("the same, p99", percentile(shadow, 0.99) / 1e6, "ms")
        .figure("the same, longest", percentile(shadow, 1) / 1e6, "ms");
  }

  /** Nanoseconds of each next item of some tests, after as many to warm up. */
  private static List<Long> times(AdaptiveTest test, DomainBank bank) {
    var times = new ArrayList<Long>();
    for (int person = 0; person < 2 * TIMED; person++) {
      if (person == TIMED) {
        times.clear();
      }
      var answers = new Simulated(bank, person);
      var random = new SplittableRandom(1);
      var measurement = test.start();
      while (measurement.count() < 28) {
        long start = System.nanoTime();
        var next = test.next(measurement, _ -> true, random).orElseThrow();
        times.add(System.nanoTime() - start);
        measurement = measurement.answered(next.id(), answers.isRight(bank.place(next.id())));
      }
    }
    return times;
  }

  private static double mean(List<Long> times) {
    return times.stream().mapToLong(Long::longValue).average().orElseThrow();
  }

  private static double percentile(List<Long> times, double share) {
    var sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
  }
}
