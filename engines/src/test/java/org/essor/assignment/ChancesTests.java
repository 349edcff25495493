package org.essor.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChancesTests {

  private static final int DRAWS = 4000;

  @Test
  void eachPairIsDrawnAsOftenAsItsChanceSaysAndNoneMoreThanTheCap() {
    var instance =
        Instance.of(ReferenceInstance.names(8), ReferenceInstance.names(10))
            .affinities(new Random(1).longs(80, 0, 100).toArray(), 2)
            .loads(1, 4)
            .demands(2)
            .build();
    var cap = new BigDecimal("0.4");
    var chances = Chances.of(instance, cap).orElseThrow();
    var counts = new HashMap<Pair, Integer>();

    for (int draw = 0; draw < DRAWS; draw++) {
      chances.draw("seed " + draw).forEach(pair -> counts.merge(pair, 1, Integer::sum));
    }

    assertThat(counts).isNotEmpty();
    counts.forEach((pair, count) -> {
      assertThat(chances.chance(pair)).isLessThanOrEqualTo(cap);
      assertThat((double) count / DRAWS)
          .isCloseTo(chances.chance(pair).doubleValue(), within(0.04));
    });
  }

  @Test
  void aPublishedSeedGivesTheSameDrawAgainAndAnotherOneAnother() {
    var instance = ReferenceInstance.read("synthetic_60x196x3.csv.gz");
    var chances = Chances.of(instance, new BigDecimal("0.5")).orElseThrow();

    assertThat(chances.draw("2027-01-04")).isEqualTo(chances.draw("2027-01-04"));
    assertThat(chances.draw("2027-01-04")).isNotEqualTo(chances.draw("2027-01-05"));
  }

  @Property(tries = 300)
  void everyDrawKeepsLoadsDemandsConflictsAndForcedPairs(@ForAll long seed) {
    var instance = SmallInstances.plain(seed);

    Chances.of(instance, new BigDecimal("0.7"))
        .ifPresent(chances ->
            assertThat(EveryAssignment.isAllowed(instance, chances.draw("" + seed))).isTrue());
  }

  @Property(tries = 200)
  void withoutACapTheExpectedTotalIsTheLargest(@ForAll long seed) {
    var instance = SmallInstances.plain(seed);
    if (Assigner.largestTotal(instance) instanceof Assignment largest) {
      assertThat(Chances.of(instance, BigDecimal.ONE).orElseThrow().expectedTotal())
          .isEqualByComparingTo(largest.total());
    }
  }
}
