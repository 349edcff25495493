package org.essor.psychometrics.domains;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Chooses the next item of a test.
 *
 * <p>Where the {@link Blueprint} is free, the best item by the rule among all that is left. Where
 * it is not, the best item of a <i>shadow test</i> (van der Linden &amp; Reese 1998): the whole
 * test of most information that contains what was asked and keeps every limit, solved exactly at
 * each step, so that the test can always be completed. Its items are weighed by their information
 * at the current abilities, times what the rule makes of it; the rules D and A then count the
 * prior.
 *
 * <p>Made once for a bank and a plan, safe for concurrent use.
 */
public final class AdaptiveTest {

  private final DomainBank bank;
  private final DomainPrior prior;
  private final TestPlan plan;
  private final ShadowTests shadows;

  /**
   * @throws IllegalArgumentException where bank, prior and plan do not have as many domains
   */
  public AdaptiveTest(DomainBank bank, DomainPrior prior, TestPlan plan) {
    int cuts = plan.stopping().cuts().size();
    if (cuts != 0 && cuts != bank.domains()) {
      throw new IllegalArgumentException("%d cuts, %d domains".formatted(cuts, bank.domains()));
    }
    this.bank = bank;
    this.prior = prior;
    this.plan = plan;
    shadows = new ShadowTests(bank, plan.blueprint());
  }

  /** A person who has not answered yet. */
  public Measurement start() {
    return Measurement.start(bank, prior);
  }

  /**
   * The limits of the plan that no test of admissible items keeps together, in words; empty where
   * there is such a test. To be asked before a plan is used.
   */
  public List<String> clashes(Predicate<DomainItem> admissible) {
    return shadows.clashes(refused(admissible));
  }

  /**
   * The next item; empty where the test is finished.
   *
   * <p>What is admissible may change from step to step, as it does where exposure is controlled. If
   * no whole test keeps the limits any more, the item is taken among those that exceed no limit,
   * and the test ends where there is none.
   */
  public Optional<DomainItem> next(
      Measurement measurement, Predicate<DomainItem> admissible, RandomGenerator random) {
    if (isFinished(measurement)) {
      return Optional.empty();
    }
    var rule = plan.blueprint().isFree() ? plan.rule() : plan.rule().withPrior();
    var gains = new Gains(measurement, rule);
    var open = open(measurement, refused(admissible), gains);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    int item = plan.amongBest() == 1 ? best(open, gains) : drawn(open, gains, random);
    boolean tooLittle = mayStop(measurement) && isTooLittle(gains, item);
    return tooLittle ? Optional.empty() : Optional.of(bank.items().get(item));
  }

  private BitSet refused(Predicate<DomainItem> admissible) {
    var refused = new BitSet();
    for (int place = 0; place < bank.items().size(); place++) {
      refused.set(place, !admissible.test(bank.items().get(place)));
    }
    return refused;
  }

  private boolean isFinished(Measurement measurement) {
    return measurement.count() >= plan.mostItems()
        || (mayStop(measurement) && plan.stopping().isSettled(measurement.estimate()));
  }

  private boolean mayStop(Measurement measurement) {
    return measurement.count() >= plan.stopping().least()
        && plan.blueprint().isMetBy(measurement.items().stream().map(bank::item).toList());
  }

  private boolean isTooLittle(Gains gains, int item) {
    return gains.variance(item) / bank.domains() < plan.stopping().gain();
  }

  private BitSet open(Measurement measurement, BitSet refused, Gains gains) {
    var asked = new BitSet();
    for (int item : measurement.asked()) {
      asked.set(item);
    }
    if (plan.blueprint().isFree()) {
      return withoutEnemies(asked, refused);
    }
    var open =
        shadows
            .find(new ShadowTests.Asked(asked, refused), gains::linear)
            .orElseGet(() -> shadows.fitting(asked, withoutEnemies(asked, refused)));
    open.andNot(asked);
    return open;
  }

  private BitSet withoutEnemies(BitSet asked, BitSet refused) {
    var open = new BitSet();
    open.set(0, bank.items().size());
    open.andNot(asked);
    open.andNot(refused);
    asked.stream()
        .forEach(item -> {
          for (int enemy : bank.enemies(item)) {
            open.clear(enemy);
          }
        });
    return open;
  }

  private static int best(BitSet open, Gains gains) {
    int best = open.nextSetBit(0);
    double most = gains.of(best);
    for (int item = open.nextSetBit(best + 1); item >= 0; item = open.nextSetBit(item + 1)) {
      double gain = gains.of(item);
      if (gain > most) {
        best = item;
        most = gain;
      }
    }
    return best;
  }

  private int drawn(BitSet open, Gains gains, RandomGenerator random) {
    var best =
        open.stream()
            .boxed()
            .sorted(Comparator.comparingDouble(item -> -gains.of(item)))
            .limit(plan.amongBest())
            .toList();
    return best.get(random.nextInt(best.size()));
  }
}
