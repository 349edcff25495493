package org.essor.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestTotalTests {

  @ParameterizedTest
  @CsvSource({
    "synthetic_60x196x3.csv.gz, 216630581, 588",
    "synthetic_200x400x3.csv.gz, 515787723, 1200"
  })
  void reachesTheProvenOptimumOfTheReferenceInstancesToTheUnit(
      String name, String total, int pairs) {
    var instance = ReferenceInstance.read(name);

    var found = (Assignment) Assigner.largestTotal(instance);

    assertThat(found.total()).isEqualTo(new BigDecimal(total));
    assertThat(found.pairs()).hasSize(pairs);
    assertThat(EveryAssignment.isAllowed(instance, found.pairs())).isTrue();
  }

  @Test
  void pricesProveTheOptimumByAdditionsAlone() {
    var instance = ReferenceInstance.read("synthetic_60x196x3.csv.gz");

    var found = (Assignment) Assigner.largestTotal(instance);

    assertThat(found.certificate().orElseThrow().bound(instance)).isEqualTo(found.total());
    assertThat(found.isProvenBest()).isTrue();
  }

  @Property(tries = 400)
  void noAssignmentOfASmallInstanceIsWorthMore(@ForAll long seed) {
    isTheBestOfAll(SmallInstances.plain(seed));
  }

  @Property(tries = 600)
  void quotasAndForcedPairsAreKeptAndNothingThatKeepsThemIsWorthMore(@ForAll long seed) {
    isTheBestOfAll(SmallInstances.withQuotas(seed));
  }

  private static void isTheBestOfAll(Instance instance) {
    var all = EveryAssignment.of(instance);
    var most = all.stream().mapToLong(pairs -> EveryAssignment.total(instance, pairs)).max();

    switch (Assigner.largestTotal(instance)) {
      case Assignment found -> {
        assertThat(found.total().unscaledValue().longValue()).isEqualTo(most.orElseThrow());
        assertThat(EveryAssignment.isAllowed(instance, found.pairs())).isTrue();
        assertThat(found.isProvenBest()).isTrue();
        found
            .certificate()
            .ifPresent(prices -> assertThat(prices.bound(instance)).isEqualTo(found.total()));
      }
      case Infeasible infeasible -> {
        assertThat(all).isEmpty();
        assertThat(infeasible.clashes()).isNotEmpty();
        assertThat(infeasible.relaxation()).isNotEmpty();
      }
    }
  }

  @Test
  void anAffinityOfEighteenDigitsThatSumsCannotHoldIsRefused() {
    var builder = Instance.of(List.of("a"), List.of("p")).affinities(new long[] {1L << 58}, 18);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.288230376151711744 is too large, or too precise");
  }

  @Test
  void atMostOneOfAnOrganisationSitsOnAProject() {
    var instance =
        Instance.of(List.of("a", "b", "c"), List.of("p"))
            .affinities(new long[] {9, 8, 1}, 0)
            .loads(0, 1)
            .demands(2)
            .quotas(Quota.atMostOneOfEach(List.of("CHU", "CHU", "")))
            .build();

    var found = (Assignment) Assigner.largestTotal(instance);

    assertThat(found.reviewersOf(0)).containsExactly(0, 2);
    assertThat(found.certificate().orElseThrow().bound(instance)).isEqualTo("10");
  }
}
