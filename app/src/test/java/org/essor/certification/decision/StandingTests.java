package org.essor.certification.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTests {

  private static Reached reached(String domain, double below, double second, double third) {
    return new Reached(domain, 0, 0.5, List.of(below, second, third));
  }

  @Test
  void theFiguresCertifyOnlyWhereEachDomainIsSure() {
    var sure = reached("d1", 0.03, 0.5, 0.47);
    var open = reached("d2", 0.3, 0.5, 0.2);
    var missed = reached("d3", 0.97, 0.02, 0.01);

    assertThat(new Standing(List.of(sure, sure), true).suggestion()).isEqualTo(Outcome.CERTIFIED);
    var mixed = new Standing(List.of(sure, open), true);
    assertThat(mixed.suggestion()).isEqualTo(Outcome.RETEST);
    assertThat(mixed.open()).containsExactly("d2");
    assertThat(mixed.isClear()).isFalse();
    assertThat(new Standing(List.of(sure, open, missed), true).suggestion())
        .isEqualTo(Outcome.NOT_CERTIFIED);
  }

  @Test
  void theLevelIsTheMostProbableOne() {
    assertThat(reached("d1", 0.1, 0.2, 0.7).level()).isEqualTo(3);
    assertThat(new Standing(List.of(reached("d1", 0.4, 0.35, 0.25)), true).levels())
        .containsEntry("d1", 1);
  }

  @Test
  void onlyADecisionAgainstFiguresWithoutDoubtContradictsThem() {
    var sure = new Standing(List.of(reached("d1", 0.03, 0.5, 0.47)), true);
    var missed = new Standing(List.of(reached("d1", 0.97, 0.02, 0.01)), true);
    var open = new Standing(List.of(reached("d1", 0.3, 0.5, 0.2)), true);

    assertThat(sure.contradicts(Outcome.NOT_CERTIFIED)).isTrue();
    assertThat(missed.contradicts(Outcome.CERTIFIED)).isTrue();
    assertThat(sure.contradicts(Outcome.CERTIFIED)).isFalse();
    assertThat(missed.contradicts(Outcome.RETEST)).isFalse();
    assertThat(open.contradicts(Outcome.CERTIFIED)).isFalse();
    assertThat(open.contradicts(Outcome.NOT_CERTIFIED)).isFalse();
  }
}
