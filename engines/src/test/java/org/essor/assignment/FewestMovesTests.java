package org.essor.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FewestMovesTests {

  @Property(tries = 300)
  void keepsAsManyPairsAsAnyAssignmentCanAndOfThoseTheOneWorthMost(@ForAll long seed) {
    var instance = SmallInstances.withQuotas(seed);
    if (Assigner.largestTotal(instance) instanceof Assignment present) {
      var without = instance.change().load(0, 0, 0).build();
      var all = EveryAssignment.of(without);

      switch (Assigner.fewestMoves(without, present.pairs())) {
        case Assignment found -> {
          assertThat(kept(present, found.pairs()))
              .isEqualTo(all.stream().mapToLong(pairs -> kept(present, pairs)).max().orElseThrow());
          assertThat(found.total().unscaledValue().longValue())
              .isEqualTo(
                  all.stream()
                      .filter(pairs -> kept(present, pairs) == kept(present, found.pairs()))
                      .mapToLong(pairs -> EveryAssignment.total(without, pairs))
                      .max()
                      .orElseThrow());
        }
        case Infeasible _ -> assertThat(all).isEmpty();
      }
    }
  }

  private static long kept(Assignment present, List<Pair> pairs) {
    return pairs.stream().filter(present.pairs()::contains).count();
  }

  @Test
  void onlyTheProjectsOfTheOneWhoLeavesChangeWhereOthersHaveRoom() {
    var instance = ReferenceInstance.read("synthetic_60x196x3.csv.gz");
    var present = (Assignment) Assigner.largestTotal(instance);
    var leaving = present.projectsOf(7);

    var found =
        (Assignment) Assigner.fewestMoves(instance.change().load(7, 0, 0).build(), present.pairs());

    assertThat(kept(present, found.pairs())).isEqualTo(present.pairs().size() - leaving.size());
  }
}
