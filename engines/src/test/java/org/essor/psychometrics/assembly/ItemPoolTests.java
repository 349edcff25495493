package org.essor.psychometrics.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ItemPoolTests {

  private static final int ITEMS = 14;

  /** Limits of every kind, some of which clash. */
  private static List<Limit> limits(Random random) {
    var limits = new ArrayList<Limit>();
    var all = IntStream.range(0, ITEMS).boxed().toList();
    limits.add(Limit.count("length", all, Limit.Range.exactly(5)));
    for (int group = 0; group < 2; group++) {
      var members = all.stream().filter(_ -> random.nextInt(3) == 0).toList();
      int least = random.nextInt(3);
      limits.add(Limit.count("group", members, new Limit.Range(least, least + random.nextInt(2))));
    }
    var minutes = random.doubles(ITEMS, 0.5, 3).toArray();
    double least = 5 + 4 * random.nextDouble();
    limits.add(Limit.sum("minutes", minutes, new Limit.Range(least, least + 1)));
    var pairs = new ArrayList<Limit.Pair>();
    for (int pair = 0; pair < 6; pair++) {
      int one = random.nextInt(ITEMS - 1);
      pairs.add(new Limit.Pair(one, one + 1 + random.nextInt(ITEMS - one - 1)));
    }
    limits.addAll(Limit.enemies(pairs, String::valueOf));
    return limits;
  }

  private static Objective objective(Random random, boolean maximin) {
    var one = random.doubles(ITEMS, 0, 1).toArray();
    var other = random.doubles(ITEMS, 0, 1).toArray();
    return maximin ? Objective.least(List.of(one, other)) : Objective.sum(one);
  }

  private static double byBruteForce(List<Limit> limits, Objective objective) {
    double best = -1;
    for (long bits = 0; bits < 1 << ITEMS; bits++) {
      var items = BitSet.valueOf(new long[] {bits});
      if (items.cardinality() == 5 && limits.stream().allMatch(limit -> limit.isKeptBy(items))) {
        best = Math.max(best, objective.value(items));
      }
    }
    return best;
  }

  @Property(tries = 150)
  void noOtherTestIsBetter(@ForAll @IntRange(max = 1_000_000) int seed) {
    var random = new Random(seed);
    var limits = limits(random);
    var objective = objective(random, seed % 2 == 0);
    double best = byBruteForce(limits, objective);
    var pool = new ItemPool(ITEMS, limits);

    switch (pool.best(objective, Fixed.nothing())) {
      case AssembledTest test -> {
        assertThat(test.value()).isCloseTo(best, within(1e-7));
        assertThat(test.isOptimal()).isTrue();
        assertThat(limits).allMatch(limit -> limit.isKeptBy(test.chosen()));
      }
      case ImpossibleTest impossible -> {
        assertThat(impossible.proven()).isTrue();
        assertThat(best).isEqualTo(-1);
      }
    }
  }

  @Property(tries = 60)
  void limitsThatClashAreAllNeededForIt(@ForAll @IntRange(max = 1_000_000) int seed) {
    var limits = limits(new Random(seed));
    var objective = Objective.sum(new double[ITEMS]);
    boolean isPossible = byBruteForce(limits, objective) >= 0;

    var clashes = new ItemPool(ITEMS, named(limits)).clashes(Fixed.nothing());

    assertThat(clashes.isEmpty()).isEqualTo(isPossible);
    for (var clash : clashes) {
      var fewer =
          clashes.stream()
              .filter(each -> !each.equals(clash))
              .map(each -> limits.get(Integer.parseInt(each)))
              .toList();
      assertThat(new ItemPool(ITEMS, fewer).clashes(Fixed.nothing())).isEmpty();
    }
  }

  private static List<Limit> named(List<Limit> limits) {
    return IntStream.range(0, limits.size())
        .mapToObj(place ->
            new Limit(String.valueOf(place), limits.get(place).terms(), limits.get(place).range()))
        .toList();
  }

  @Test
  void withoutLimitsEveryItemOfUseIsTaken() {
    var pool = new ItemPool(3, List.of());

    var test = (AssembledTest) pool.best(Objective.sum(new double[] {2, -1, 3}), Fixed.nothing());

    assertThat(test.items()).containsExactly(0, 2);
    assertThat(test.value()).isEqualTo(5);
  }

  @Test
  void aSearchCutShortSaysHowFarFromTheBestItMayBe() {
    var random = new Random(3);
    var minutes = random.doubles(200, 1, 3).toArray();
    var weights = Objective.sum(random.doubles(200, 0, 1).toArray());
    var limits = List.of(Limit.sum("minutes", minutes, new Limit.Range(50, 50.0001)));

    var whole = (AssembledTest) new ItemPool(200, limits).best(weights, Fixed.nothing());
    var hasty = new ItemPool(200, limits, 60).best(weights, Fixed.nothing());

    assertThat(whole.bound()).isGreaterThanOrEqualTo(whole.value());
    if (hasty instanceof AssembledTest test) {
      assertThat(test.value()).isLessThanOrEqualTo(whole.bound() + 1e-9);
      assertThat(test.bound()).isGreaterThanOrEqualTo(whole.value() - 1e-9);
    } else {
      assertThat(((ImpossibleTest) hasty).proven()).isFalse();
    }
  }

  @Test
  void whatIsSettledStays() {
    var length = Limit.count("length", List.of(0, 1, 2, 3), Limit.Range.exactly(2));
    var pool = new ItemPool(4, List.of(length));
    var in = new BitSet();
    in.set(0);
    var out = new BitSet();
    out.set(3);
    var weights = Objective.sum(new double[] {1, 2, 3, 4});

    var test = (AssembledTest) pool.best(weights, new Fixed(in, out));

    assertThat(test.items()).containsExactly(0, 2);
    assertThatThrownBy(() -> new Fixed(in, in)).hasMessageContaining("both");
  }

  @Test
  void itemsThatAreAllEnemiesOfEachOtherAreOneLimit() {
    var pairs = List.of(new Limit.Pair(0, 1), new Limit.Pair(2, 1), new Limit.Pair(2, 0));

    var limits = Limit.enemies(pairs, item -> "i" + item);

    assertThat(limits).hasSize(1);
    assertThat(limits.getFirst().name()).isEqualTo("enemies i0, i1, i2");
  }

  @Test
  void refusesALimitOnAnItemThatThereIsNot() {
    var limit = Limit.count("five", List.of(5), Limit.Range.atMost(1));

    assertThatThrownBy(() -> new ItemPool(5, List.of(limit))).hasMessageContaining("five");
  }
}
