package org.essor.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.essor.psychometrics.Logistic;
import org.junit.jupiter.api.Test;

/** Item and model fit: known answers from the tests of mirt (test-01-mirtOne), then simulations. */
class FitTests {

  private static Calibration two(Responses responses) {
    return Calibrator.calibrate(responses, CalibrationModel.TWO);
  }

  @Test
  void itemFitOfLsat7IsThatOfMirt() {
    var found = ItemFit.of(two(Answered.lsat7()));
    double[] published = {4.749440, 14.451071, 1.270381, 5.237400, 0.941125};

    for (int item = 0; item < published.length; item++) {
      assertThat(found.get(item).statistic()).isCloseTo(published[item], within(1e-2));
      assertThat(found.get(item).freedom()).isEqualTo(2);
    }
    assertThat(found.get(1).chance()).isCloseTo(0.001, within(5e-4));
    assertThat(found.get(4).chance()).isCloseTo(0.625, within(1e-3));
  }

  @Test
  void itemFitLeavesOutWhoDidNotAnswerAll() {
    var found = ItemFit.of(two(Answered.lsat7WithOneMissing()));

    assertThat(found.getFirst().statistic()).isCloseTo(4.8448539, within(2e-2));
  }

  @Test
  void modelFitIsThatOfMirt() {
    var seven = ModelFit.of(two(Answered.lsat7()));
    var six = ModelFit.of(two(Answered.lsat6()));
    var common = ModelFit.of(Calibrator.calibrate(Answered.lsat6(), CalibrationModel.ONE));

    assertThat(seven.statistic()).isCloseTo(11.93841, within(1e-2));
    assertThat(seven.freedom()).isEqualTo(5);
    assertThat(seven.chance()).isCloseTo(0.036, within(5e-4));
    assertThat(seven.rmsea()).isCloseTo(0.037, within(5e-4));
    assertThat(six.statistic()).isCloseTo(4.737141, within(1e-2));
    assertThat(six.rmsea()).isZero();
    assertThat(common.statistic()).isCloseTo(5.292566, within(2e-3));
    assertThat(common.freedom()).isEqualTo(9);
  }

  /** Where the model holds, chances are spread evenly: about one in twenty is under 0.05. */
  @Test
  void itemsThatFollowTheModelSeldomMisfit() {
    var random = new Random(30);
    var items = Answered.items(20, 0, random);
    var chances = new ArrayList<Double>();
    for (int round = 0; round < 5; round++) {
      ItemFit.of(two(Answered.simulated(items, 1000, random)))
          .forEach(fit -> chances.add(fit.chance()));
    }

    assertThat(chances).filteredOn(chance -> chance < 0.05).hasSizeLessThan(14);
    assertThat(chances.stream().mapToDouble(each -> each).average().orElseThrow())
        .isBetween(0.4, 0.6);
  }

  @Test
  void anItemThatDoesNotRiseWithAbilityAsItShouldMisfits() {
    var random = new Random(31);
    var items = new ArrayList<>(Answered.items(20, 0, random));
    items.set(3, new Logistic(2.5, 0.5, 0.45, 1));
    var responses = Answered.simulated(items, 3000, random);
    var fits = ItemFit.of(two(responses));

    assertThat(fits.get(3).chance()).isLessThan(1e-4);
    assertThat(ModelFit.of(two(responses)).freedom()).isEqualTo(170);
  }

  @Test
  void refusesWhatCannotBeTold() {
    var random = new Random(32);
    var sparse =
        two(
            Answered.simulated(
                Answered.items(40, 0, random), 300, new double[] {0, 1}, 0.5, random));
    var three =
        two(
            Answered.simulated(
                List.of(Logistic.of(1, 0), Logistic.of(1.2, 0.5), Logistic.of(1, -0.5)),
                500,
                random));

    assertThatThrownBy(() -> ItemFit.of(sparse)).hasMessageContaining("Nobody answered all items");
    assertThatThrownBy(() -> ModelFit.of(three)).hasMessageContaining("M2 needs");
  }
}
