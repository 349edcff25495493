package org.essor.psychometrics.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.essor.psychometrics.Logistic;
import org.junit.jupiter.api.Test;

class MeasurementTests {

  private final DomainBank bank = ADomainBank.of(2, 6, 1);
  private final DomainPrior prior = DomainPrior.correlated(2, 0.6);

  @Test
  void oneAnswerMovesBothDomainsAsTheirCorrelationSays() {
    var rasch = ADomainBank.of(2, List.of(new double[] {0, 1, 0}));

    var estimate = Measurement.start(rasch, prior).answered("1", true).estimate();

    // The root of 1 / (1 + e^θ) = θ, by hand.
    assertThat(estimate.theta(0)).isCloseTo(0.401058, within(1e-6));
    assertThat(estimate.theta(1)).isCloseTo(0.6 * 0.401058, within(1e-6));
    double information = 0.401058 * (1 - 0.401058);
    assertThat(estimate.standardError(0)).isCloseTo(Math.sqrt(1 / (1 + information)), within(1e-6));
    assertThat(estimate.standardError(1))
        .isCloseTo(Math.sqrt(0.64 + 0.36 / (1 + information)), within(1e-6));
  }

  @Test
  void saysTheChanceOfBeingAboveACut() {
    var estimate = Measurement.start(bank, prior).estimate();

    assertThat(estimate.probabilityAbove(0, 0)).isEqualTo(0.5);
    assertThat(estimate.probabilityAbove(1, 1)).isCloseTo(0.158655, within(1e-6));
    assertThat(estimate.probabilityAbove(1, -9)).isEqualTo(1);
  }

  @Test
  void onlyWrongAnswersStillGiveAnAbility() {
    var measurement = Measurement.start(bank, prior);
    for (var item : bank.items()) {
      measurement = measurement.answered(item.id(), false);
    }

    assertThat(measurement.estimate().theta(0)).isBetween(-4.0, -0.5);
  }

  @Test
  void refusesWhatCannotBe() {
    var measurement = Measurement.start(bank, prior).answered("1", true);

    assertThatThrownBy(() -> measurement.answered("1", false)).hasMessageContaining("already");
    assertThatThrownBy(() -> measurement.answered("x", false)).hasMessageContaining("not in");
    assertThatThrownBy(() -> Measurement.start(bank, DomainPrior.correlated(3, 0)))
        .hasMessageContaining("2 domains");
    assertThatThrownBy(() -> DomainPrior.correlated(3, -0.5)).hasMessageContaining("definite");
    assertThatThrownBy(() -> new DomainBank(1, List.of(item("1", "2"))))
        .hasMessageContaining("enemy 2");
    assertThatThrownBy(() -> new DomainBank(1, List.of(item("1", "1"), item("1", "1"))))
        .hasMessageContaining("twice");
  }

  private static DomainItem item(String id, String enemy) {
    return new DomainItem(id, 0, Logistic.of(1, 0), Set.of(enemy), Set.of());
  }
}
