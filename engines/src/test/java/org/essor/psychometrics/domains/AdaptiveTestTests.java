package org.essor.psychometrics.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AdaptiveTestTests {

  private static final DomainPrior PRIOR = DomainPrior.correlated(5, 0.6);
  private static final List<Integer> HOURS = List.of(6, 5, 5, 6, 6);

  private static List<DomainItem> run(
      AdaptiveTest test, DomainBank bank, Predicate<DomainItem> admissible) {
    var random = new Random(7);
    var measurement = test.start();
    while (true) {
      var next = test.next(measurement, admissible, new SplittableRandom(3));
      if (next.isEmpty()) {
        return measurement.items().stream().map(bank::item).toList();
      }
      measurement = measurement.answered(next.get().id(), random.nextBoolean());
    }
  }

  private static long of(List<DomainItem> items, int domain) {
    return items.stream().filter(item -> item.domain() == domain).count();
  }

  @Property(tries = 25)
  void aTestWithLimitsIsAlwaysCompleted(@ForAll @IntRange(max = 1000) int seed) {
    var bank = ADomainBank.of(5, 90, seed);
    var blueprint =
        Blueprint.weighted(28, HOURS).within(56).limiting("picture", new Blueprint.Span(5, 12));
    var test =
        new AdaptiveTest(
            bank, PRIOR, new TestPlan(DomainRule.DP, blueprint, Stopping.after(28), 1 + seed % 2));

    var items = run(test, bank, _ -> true);

    assertThat(items).hasSize(28).doesNotHaveDuplicates();
    assertThat(HOURS)
        .isEqualTo(List.of(0, 1, 2, 3, 4).stream().map(domain -> (int) of(items, domain)).toList());
    assertThat(items.stream().mapToDouble(DomainItem::minutes).sum()).isLessThanOrEqualTo(56);
    assertThat(items.stream().filter(item -> item.tags().contains("picture")).count())
        .isBetween(5L, 12L);
    assertNoEnemies(items);
  }

  private static void assertNoEnemies(List<DomainItem> items) {
    var ids = new HashSet<>(items.stream().map(DomainItem::id).toList());
    assertThat(items).allMatch(item -> Collections.disjoint(ids, item.enemies()));
  }

  @Test
  void aFreeTestHoldsNoEnemiesEither() {
    var bank = ADomainBank.of(5, 90, 4);
    var plan = new TestPlan(DomainRule.DP, Blueprint.free(60), Stopping.after(60));

    var items = run(new AdaptiveTest(bank, PRIOR, plan), bank, _ -> true);

    assertThat(items).hasSize(60);
    assertNoEnemies(items);
  }

  @Test
  void aBankOfEqualItemsIsNoObstacle() {
    var equal = Collections.nCopies(40, new double[] {0, 1, 0});
    var bank = ADomainBank.of(1, equal);
    var plan = new TestPlan(DomainRule.DP, Blueprint.weighted(20, List.of(1)), Stopping.after(20));

    var items = run(new AdaptiveTest(bank, DomainPrior.correlated(1, 0), plan), bank, _ -> true);

    assertThat(items).hasSize(20);
  }

  @Test
  void onlyAdmissibleItemsAreAsked() {
    var bank = ADomainBank.of(5, 120, 4);
    var plan = new TestPlan(DomainRule.AP, Blueprint.weighted(28, HOURS), Stopping.after(28));

    var items =
        run(new AdaptiveTest(bank, PRIOR, plan), bank, item -> !item.tags().contains("picture"));

    assertThat(items).hasSize(28).noneMatch(item -> item.tags().contains("picture"));
  }

  @Test
  void whenNoWholeTestKeepsTheLimitsTheItemsThatExceedNoneAreStillAsked() {
    var bank = ADomainBank.of(5, 30, 4);
    var blueprint = Blueprint.weighted(28, HOURS);
    var test =
        new AdaptiveTest(bank, PRIOR, new TestPlan(DomainRule.DP, blueprint, Stopping.after(28)));
    Predicate<DomainItem> withoutTheFirst = item -> item.domain() != 0;

    assertThat(test.clashes(_ -> true)).isNotEmpty();
    assertThat(test.clashes(withoutTheFirst)).containsExactly("items of domain 0");
    assertThat(run(test, bank, withoutTheFirst)).hasSizeBetween(15, 22);
  }

  @Test
  void endsAsSoonAsEveryDomainIsMeasuredToTheTarget() {
    var bank = ADomainBank.of(5, 300, 4);
    var stopping = Stopping.between(5, 100).atStandardError(0.5);
    var test =
        new AdaptiveTest(bank, PRIOR, new TestPlan(DomainRule.DP, Blueprint.free(100), stopping));

    var items = run(test, bank, _ -> true);

    assertThat(items).hasSizeBetween(10, 60);
  }

  @Test
  void endsOnceEveryDomainIsOnOneSideOfItsCutButNotBeforeItsBlueprintIsMet() {
    var bank = ADomainBank.of(5, 90, 4);
    var cuts = Stopping.between(1, 28).atCuts(List.of(-6., -6., -6., -6., -6.), 0.95);
    var free = new TestPlan(DomainRule.DP, Blueprint.free(28), cuts);
    var weighted = new TestPlan(DomainRule.DP, Blueprint.weighted(28, HOURS), cuts);

    assertThat(run(new AdaptiveTest(bank, PRIOR, free), bank, _ -> true)).hasSize(1);
    assertThat(run(new AdaptiveTest(bank, PRIOR, weighted), bank, _ -> true)).hasSize(28);
  }

  @Test
  void endsWhenTheNextItemWouldHardlyHelp() {
    var bank = ADomainBank.of(5, 300, 4);
    var stopping = Stopping.between(5, 100).belowGain(0.004);
    var test =
        new AdaptiveTest(bank, PRIOR, new TestPlan(DomainRule.DP, Blueprint.free(100), stopping));

    assertThat(run(test, bank, _ -> true)).hasSizeBetween(10, 60);
  }

  @Test
  void sharesItemsBetweenDomainsByHours() {
    assertThat(Blueprint.weighted(28, HOURS).domains())
        .extracting(Blueprint.Span::least)
        .containsExactly(6, 5, 5, 6, 6);
    assertThat(Blueprint.weighted(30, HOURS).domains().getFirst())
        .isEqualTo(new Blueprint.Span(6, 7));
  }

  @Test
  void refusesAPlanForOtherDomains() {
    var bank = new DomainBank(5, ADomainBank.of(5, 30, 4).items());
    var blueprint = Blueprint.weighted(10, List.of(1, 1));

    assertThatThrownBy(() ->
            new AdaptiveTest(
                bank, PRIOR, new TestPlan(DomainRule.DP, blueprint, Stopping.after(10))))
        .hasMessageContaining("2 domains");
    assertThat(Set.of(DomainRule.values())).hasSize(5);
  }
}
