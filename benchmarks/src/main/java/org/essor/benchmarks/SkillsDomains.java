package org.essor.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
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
 * on one dimension; how long a next item takes, free and by a shadow test under 20 limits; and
 * tests put together, against OR-Tools.
 */
final class SkillsDomains implements Benchmark {

  private static final int DOMAINS = GeneratedDomainBank.DOMAINS;
  private static final double CORRELATION = 0.6;
  private static final int ITEMS = 30;
  private static final int BANK = 400;
  private static final int LARGE_BANK = 2000;
  private static final int PERSONS = 1000;
  private static final int TIMED = 40;
  private static final DomainPrior PRIOR = DomainPrior.correlated(DOMAINS, CORRELATION);

  @Override
  public Report run(List<String> options) {
    int persons = options.isEmpty() ? PERSONS : Integer.parseInt(options.getFirst());
    var report = Report.titled("Five domains: accuracy, next item, assembly");
    addAccuracy(report, persons);
    addTimes(report);
    return Assemblies.addTo(report);
  }

  // --- accuracy ----------------------------------------------------------------------------------

  private static void addAccuracy(Report report, int persons) {
    var bank = GeneratedDomainBank.of(BANK, 11);
    var single = onOneDimension(bank);
    var five = free(bank, PRIOR, ITEMS);
    var one = free(single, DomainPrior.correlated(1, 0), ITEMS);
    var ofFive = new double[DOMAINS];
    var ofOne = new double[DOMAINS];
    for (int person = 0; person < persons; person++) {
      var answers = new Simulated(bank, person);
      var estimate = answered(five, bank, answers).estimate();
      double theta = answered(one, single, answers).estimate().theta(0);
      for (int domain = 0; domain < DOMAINS; domain++) {
        ofFive[domain] += square(estimate.theta(domain) - answers.theta(domain)) / persons;
        ofOne[domain] += square(theta - answers.theta(domain)) / persons;
      }
    }
    double worst = Math.sqrt(Arrays.stream(ofFive).max().orElseThrow());
    double share = 1;
    for (int domain = 0; domain < DOMAINS; domain++) {
      share = Math.min(share, 1 - Math.sqrt(ofFive[domain] / ofOne[domain]));
    }
    report
        .figure("persons, a bank of 400 items, 30 asked", persons, "")
        .atMost("RMSE of the worst domain, five domains", worst, Report.Limit.atMost(0.46, ""))
        .figure(
            "RMSE of the best domain, one dimension read off",
            Math.sqrt(Arrays.stream(ofOne).min().orElseThrow()),
            "")
        .atLeast("less by, in every domain", 100 * share, Report.Limit.atLeast(25, "%"));
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
