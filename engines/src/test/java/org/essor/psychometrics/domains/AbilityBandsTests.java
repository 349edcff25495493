package org.essor.psychometrics.domains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.domains.AbilityBands.Count;
import org.essor.psychometrics.domains.AbilityBands.Place;
import org.essor.psychometrics.domains.Measurement.Answer;
import org.junit.jupiter.api.Test;

class AbilityBandsTests {

  private static final Place EASY = new Place("easy", 1);

  private static DomainItem item(String id, int domain) {
    return new DomainItem(id, domain, new Logistic(1, 0, 0, 1), Set.of(), Set.of());
  }

  private static double closed(Count count, double limit) {
    long closed = 0;
    for (int seed = 0; seed < 10_000; seed++) {
      closed += AbilityBands.draw(List.of("easy"), Map.of(EASY, count), limit, seed).size();
    }
    return closed / 10_000.0;
  }

  @Test
  void abilitiesOnACutBelongToTheBandAbove() {
    assertThat(List.of(-9.0, -1.5, -0.5, 0.0, 0.5, 1.5).stream().map(AbilityBands::of))
        .containsExactly(0, 1, 2, 2, 3, 4);
  }

  @Test
  void aPlaceIsOpenWithTheLimitTimesOpenOverAskedAndNotAtAllAboveTheLimit() {
    assertThat(closed(new Count(1000, 400, 150), 0.3)).isCloseTo(0.2, within(0.02));
    assertThat(closed(new Count(1000, 400, 100), 0.3)).isZero();
    assertThat(closed(new Count(1000, 1000, 310), 0.3)).isEqualTo(1);
    assertThat(closed(new Count(3, 3, 3), 0.3)).isCloseTo(0.7, within(0.02));
  }

  private static org.assertj.core.data.Offset<Double> within(double value) {
    return org.assertj.core.data.Offset.offset(value);
  }

  @Test
  void aTestAddsToTheBandsItPassedThroughInEachDomain() {
    var bank = new DomainBank(2, List.of(item("a", 0), item("b", 0), item("c", 1)));
    var start = Measurement.start(bank, DomainPrior.correlated(2, 0.5));
    var closed = Set.of(new Place("b", 2), new Place("c", 2));

    var added = AbilityBands.added(start, List.of(new Answer("a", true)), closed);

    assertThat(added)
        .containsOnly(
            Map.entry(new Place("a", 2), new Count(1, 1, 1)),
            Map.entry(new Place("b", 2), new Count(1, 0, 0)));
    assertThat(AbilityBands.open(closed, start).test(item("b", 0))).isFalse();
    assertThat(AbilityBands.open(closed, start).test(item("a", 0))).isTrue();
  }

  @Test
  void aPlaceIsReadAsItIsWritten() {
    assertThat(Place.read(new Place("d1-01@x", 3).toString())).isEqualTo(new Place("d1-01@x", 3));
  }
}
