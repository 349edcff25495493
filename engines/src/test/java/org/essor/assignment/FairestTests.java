package org.essor.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FairestTests {

  @Property(tries = 300)
  void boundsAreNeverBelowWhatSomeAssignmentReaches(@ForAll long seed) {
    var instance = SmallInstances.withQuotas(seed);
    if (Assigner.fairest(instance) instanceof Assignment found) {
      var all = EveryAssignment.of(instance);
      long fairest =
          all.stream().mapToLong(each -> EveryAssignment.worst(instance, each)).max().orElseThrow();
      long worst = found.worstProject().unscaledValue().longValue();
      long total =
          all.stream()
              .filter(each -> EveryAssignment.worst(instance, each) >= worst)
              .mapToLong(each -> EveryAssignment.total(instance, each))
              .max()
              .orElseThrow();

      assertThat(EveryAssignment.isAllowed(instance, found.pairs())).isTrue();
      assertThat(worst).isLessThanOrEqualTo(fairest);
      assertThat(found.worstProjectBound().orElseThrow().unscaledValue().longValue())
          .isGreaterThanOrEqualTo(fairest);
      assertThat(found.totalBound().unscaledValue().longValue()).isGreaterThanOrEqualTo(total);
    }
  }

  @Test
  void theReferenceInstanceIsServedAsFairlyAsCanBe() {
    var instance = ReferenceInstance.read("synthetic_60x196x3.csv.gz");

    var found = (Assignment) Assigner.fairest(instance);

    assertThat(found.worstProjectBound()).contains(found.worstProject());
    assertThat(found.isProvenBest()).isTrue();
  }

  /**
   * A third of the one good reviewer for each project would be the bound, if scores knew thirds.
   */
  @Test
  void aBoundIsAScoreThatAffinitiesCanMake() {
    var good = new long[] {1_000, 1_000, 1_000, 0, 0, 0, 0, 0, 0};
    var instance =
        Instance.of(ReferenceInstance.names(3), ReferenceInstance.names(3))
            .affinities(good, 3)
            .loads(0, 1)
            .demands(1)
            .build();

    var found = (Assignment) Assigner.fairest(instance);

    assertThat(found.worstProjectBound()).contains(found.worstProject());
    assertThat(found.isProvenBest()).isTrue();
  }
}
