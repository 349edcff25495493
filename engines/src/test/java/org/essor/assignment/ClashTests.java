package org.essor.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClashTests {

  private static Instance.Builder twoByTwo() {
    return Instance.of(List.of("Ada", "Bo"), List.of("P1", "P2")).loads(0, 2).demands(1);
  }

  private static Infeasible infeasible(Instance.Builder builder) {
    return (Infeasible) Assigner.largestTotal(builder.build());
  }

  private static List<String> reasons(Infeasible infeasible) {
    return infeasible.clashes().stream().map(Clash::sentence).toList();
  }

  private static List<String> changes(Infeasible infeasible) {
    return infeasible.relaxation().stream().map(Relaxation::sentence).toList();
  }

  @Test
  void aProjectWithTooFewReviewersIsNamed() {
    var found = infeasible(twoByTwo().demand(0, 2).conflict(new Pair(0, 0)));

    assertThat(reasons(found))
        .containsExactly("project P1 needs 2 reviewers, 1 without conflict can");
    assertThat(changes(found)).containsExactly("project P1 does with 1 reviewer fewer");
  }

  @Test
  void projectsThatShareTooFewReviewersAreNamedTogetherAndNoOtherWithThem() {
    var found =
        infeasible(
            Instance.of(List.of("Ada", "Bo", "Cy"), List.of("P1", "P2", "P3"))
                .loads(0, 1)
                .demands(1)
                .conflict(new Pair(1, 0))
                .conflict(new Pair(2, 0))
                .conflict(new Pair(1, 1))
                .conflict(new Pair(2, 1)));

    assertThat(reasons(found))
        .containsExactly(
            "projects P1, P2 need 2 reviews together, those who may read them can give 1");
    assertThat(changes(found)).containsExactly("reviewer Ada takes 1 project more");
  }

  @Test
  void reviewersWhoMustHaveMoreThanThereIsAreNamed() {
    var found = infeasible(twoByTwo().loads(2, 2));

    assertThat(reasons(found))
        .containsExactly(
            "reviewers Ada, Bo must have at least 4 projects, 2 can be given without conflict");
    assertThat(found.relaxation()).hasSizeBetween(1, 2);
  }

  @Test
  void aForcedConflictIsNamed() {
    var found = infeasible(twoByTwo().conflict(new Pair(0, 0)).force(new Pair(0, 0)));

    assertThat(reasons(found))
        .containsExactly("reviewer Ada is forced on project P1, with which it may not be");
    assertThat(changes(found)).containsExactly("reviewer Ada is not forced on project P1");
  }

  @Test
  void quotasThatCannotBothHoldAreNamedAndNoOther() {
    var found =
        infeasible(
            Instance.of(List.of("Ada", "Bo", "Cy"), List.of("P1", "P2"))
                .loads(0, 2)
                .demands(2)
                .conflict(new Pair(2, 1))
                .quotas(
                    List.of(
                        new Quota("at most one of CHU", Set.of(0, 1), 0, 1),
                        new Quota("at most two of all", Set.of(0, 1, 2), 0, 2))));

    assertThat(reasons(found))
        .containsExactly("project P2 cannot be served with all of: at most one of CHU");
    assertThat(changes(found)).hasSize(1);
  }

  @Property(tries = 400)
  void afterTheRelaxationThereIsAnAssignmentAndWithLessThereIsNone(@ForAll long seed) {
    var instance = SmallInstances.plain(seed);
    if (Assigner.largestTotal(instance) instanceof Infeasible infeasible) {
      var changes = infeasible.relaxation();
      assertThat(EveryAssignment.of(RelaxedInstance.of(instance, changes))).isNotEmpty();
      for (var change : changes) {
        var fewer = RelaxedInstance.of(instance, changes, change);
        assertThat(EveryAssignment.of(fewer)).isEmpty();
      }
    }
  }
}
