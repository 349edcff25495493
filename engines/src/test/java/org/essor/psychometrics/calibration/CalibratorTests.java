package org.essor.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.essor.psychometrics.Logistic;
import org.junit.jupiter.api.Test;

/** Held against values that others published, and against simulations where nobody did. */
class CalibratorTests {

  private static final Offset<Double> PUBLISHED = within(2e-4);

  private static void assertValues(
      Calibration calibration, ToDoubleFunction<CalibratedItem> of, double... published) {
    var found = calibration.items().stream().mapToDouble(of).toArray();
    assertThat(found).hasSize(published.length);
    for (int item = 0; item < found.length; item++) {
      assertThat(found[item]).as("item %d", item + 1).isCloseTo(published[item], PUBLISHED);
    }
  }

  /** Parameters and standard errors as published for mirt and ltm. */
  @Test
  void twoParametersOfLsat7AreThoseOfOtherEngines() {
    var found = Calibrator.calibrate(Answered.lsat7(), CalibrationModel.TWO);

    assertValues(found, CalibratedItem::slope, .98755, 1.08084, 1.70748, .76499, .73567);
    assertValues(found, CalibratedItem::intercept, 1.85586, .80797, 1.80521, .48600, 1.85446);
    assertValues(found, item -> item.errors().slope(), .1772, .1688, .3211, .1341, .1511);
    assertValues(found, item -> item.errors().intercept(), .1315, .0912, .2048, .0749, .1144);
    assertThat(found.logLikelihood()).isCloseTo(-2658.8051, within(1e-4));
    assertThat(found.converged()).isTrue();
    assertThat(found.persons()).isEqualTo(1000);
    assertThat(found.parameters()).isEqualTo(10);
  }

  @Test
  void oneAndTwoParametersOfLsat6AreThoseOfOtherEngines() {
    var one = Calibrator.calibrate(Answered.lsat6(), CalibrationModel.ONE);
    var two = Calibrator.calibrate(Answered.lsat6(), CalibrationModel.TWO);

    assertValues(one, CalibratedItem::slope, .75514, .75514, .75514, .75514, .75514);
    assertThat(one.logLikelihood()).isCloseTo(-2466.9376, within(1e-4));
    assertThat(one.parameters()).isEqualTo(6);
    assertValues(two, CalibratedItem::slope, .82566, .72274, .89088, .68837, .65686);
    assertThat(two.logLikelihood()).isCloseTo(-2466.6534, within(1e-4));
  }

  /** From the tests of mirt (test-01-mirtOne), to the three digits printed there. */
  @Test
  void aCommonSlopeAndMissingAnswersAreThoseOfMirt() {
    var one = Calibrator.calibrate(Answered.lsat7(), CalibrationModel.ONE);
    var missing = Calibrator.calibrate(Answered.lsat7WithTwoMissing(), CalibrationModel.TWO);

    assertThat(one.items())
        .allSatisfy(item -> assertThat(item.slope()).isCloseTo(1.011, within(1e-3)));
    double[] intercepts = {1.868, 0.791, 1.461, 0.521, 1.993};
    for (int item = 0; item < intercepts.length; item++) {
      assertThat(one.items().get(item).intercept()).isCloseTo(intercepts[item], within(1e-3));
    }
    assertThat(missing.items().get(0).slope()).isCloseTo(0.969, within(2e-3));
    assertThat(missing.items().get(2).slope()).isCloseTo(1.717, within(2e-3));
    assertThat(missing.items().get(2).intercept()).isCloseTo(1.811, within(2e-3));
    assertThat(missing.persons()).isEqualTo(1000);
  }

  @Test
  void difficultyIsMinusInterceptOverSlopeWithTheErrorOfTheDeltaMethod() {
    var item = Calibrator.calibrate(Answered.lsat7(), CalibrationModel.TWO).items().getFirst();

    assertThat(item.difficulty()).isEqualTo(-item.intercept() / item.slope());
    assertThat(item.model().probability(1, 0.5))
        .isCloseTo(1 / (1 + Math.exp(-0.5 * item.slope() - item.intercept())), within(1e-12));
    assertThat(item.errors().difficulty()).isBetween(0.2, 0.4);
  }

  @Test
  void theOrderOfPersonsChangesNoDigit() {
    var rows = new ArrayList<byte[]>();
    var responses = Answered.lsat7();
    for (int pattern = 0; pattern < responses.size(); pattern++) {
      var answers = new byte[5];
      for (int item = 0; item < answers.length; item++) {
        answers[item] = responses.answer(pattern, item);
      }
      rows.addAll(Collections.nCopies((int) responses.count(pattern), answers));
    }
    Collections.shuffle(rows, new Random(4));
    var shuffled = Responses.to(responses.items());
    rows.forEach(row -> shuffled.add(row, 1));

    assertThat(Calibrator.calibrate(shuffled.build(), CalibrationModel.TWO).items())
        .isEqualTo(Calibrator.calibrate(responses, CalibrationModel.TWO).items());
  }

  /** Of standardised errors, the mean square is that of a normal number, and few are far. */
  private static void assertStandard(List<Double> errors) {
    double square = errors.stream().mapToDouble(each -> each * each).average().orElseThrow();
    assertThat(square).isBetween(0.6, 1.5);
    assertThat(errors).allSatisfy(error -> assertThat(Math.abs(error)).isLessThan(4.2));
  }

  private static List<Double> standardised(Calibration found, List<Logistic> truth) {
    var errors = new ArrayList<Double>();
    for (int item = 0; item < truth.size(); item++) {
      var each = found.items().get(item);
      double intercept = -truth.get(item).a() * truth.get(item).b();
      if (!each.held()) {
        errors.add((each.slope() - truth.get(item).a()) / each.errors().slope());
        errors.add((each.intercept() - intercept) / each.errors().intercept());
      }
    }
    return errors;
  }

  @Test
  void findsTheParametersThatAnswersWereSimulatedWithAsWellAsItsErrorsSay() {
    var random = new Random(20);
    var truth = Answered.items(40, 0, random);
    var complete = Answered.simulated(truth, 2000, random);
    var sparse = Answered.simulated(truth, 2000, new double[] {0, 1}, 0.5, random);

    for (var responses : List.of(complete, sparse)) {
      var found = Calibrator.calibrate(responses, CalibrationModel.TWO);
      assertThat(found.converged()).isTrue();
      assertStandard(standardised(found, truth));
    }
  }

  @Test
  void findsCurvesWithGuessingUnderAPrior() {
    var random = new Random(21);
    var truth = Answered.items(30, 0.2, random);
    var found =
        Calibrator.calibrate(Answered.simulated(truth, 4000, random), CalibrationModel.THREE);

    assertThat(found.converged()).isTrue();
    assertThat(IntStream.range(0, 30).mapToObj(item -> distance(found, truth, item)))
        .allSatisfy(distance -> assertThat(distance).isLessThan(0.06));
    assertThat(found.items())
        .allSatisfy(item -> {
          assertThat(item.guessing()).isBetween(0.08, 0.35);
          assertThat(item.errors().guessing()).isBetween(0.005, 0.1);
        });
  }

  private static double distance(Calibration found, List<Logistic> truth, int item) {
    return IntStream.rangeClosed(-20, 20)
        .mapToDouble(tenths -> {
          double theta = tenths / 10.0;
          return found.items().get(item).model().probability(1, theta)
              - truth.get(item).probability(1, theta);
        })
        .map(Math::abs)
        .max()
        .orElseThrow();
  }

  @Test
  void guessingIsFoundOnFiveItemsThanksToThePrior() {
    var found = Calibrator.calibrate(Answered.lsat7(), CalibrationModel.THREE);

    assertThat(found.converged()).isTrue();
    assertThat(found.items()).allSatisfy(item -> assertThat(item.guessing()).isBetween(0.1, 0.3));
    assertThat(found.logLikelihood()).isBetween(-2662.0, -2655.0);
  }

  /** Items held where they would be found anyway change nothing for the others. */
  @Test
  void newItemsBesideHeldOnesAreWhatTheyAreWhenAllAreFound() {
    var all = Calibrator.calibrate(Answered.lsat7(), CalibrationModel.TWO).items();
    var held = Map.of("1", all.get(0).model(), "2", all.get(1).model(), "3", all.get(2).model());
    var found = Calibrator.calibrateNew(Answered.lsat7(), CalibrationModel.TWO, held);

    for (int item = 0; item < 5; item++) {
      assertThat(found.items().get(item).slope()).isCloseTo(all.get(item).slope(), within(1e-6));
      assertThat(found.items().get(item).intercept())
          .isCloseTo(all.get(item).intercept(), within(1e-6));
    }
    assertThat(found.items().get(0).errors().slope()).isZero();
    assertThat(found.items().get(3).errors().slope()).isPositive();
    assertThat(found.population().mean()).isCloseTo(0, within(1e-6));
    assertThat(found.population().deviation()).isCloseTo(1, within(1e-6));
  }

  @Test
  void newItemsComeOutOnTheScaleOfTheBankInAnotherPopulation() {
    var random = new Random(22);
    var truth = Answered.items(30, 0, random);
    var responses = Answered.simulated(truth, 3000, new double[] {0.7, 1.4}, 0, random);
    var held = new HashMap<String, Logistic>();
    for (int item = 0; item < 20; item++) {
      held.put(String.valueOf(item + 1), truth.get(item));
    }
    var found = Calibrator.calibrateNew(responses, CalibrationModel.TWO, held);

    assertThat(found.converged()).isTrue();
    assertStandard(standardised(found, truth));
    assertThat(found.population().mean())
        .isCloseTo(0.7, within(4 * found.population().meanError()));
    assertThat(found.population().deviation())
        .isCloseTo(1.4, within(4 * found.population().deviationError()));
    assertThat(found.population().meanError()).isBetween(0.01, 0.05);
  }

  @Test
  void refusesAnswersThatSettleNothingAndSaysWhy() {
    assertRefused(
        List.of("110", "011", "010"), CalibrationModel.TWO, "All answers to the item 2 are right");
    assertRefused(
        List.of("100", "001", "000"), CalibrationModel.ONE, "All answers to the item 2 are wrong");
    assertRefused(List.of("1.0", "0.1"), CalibrationModel.ONE, "Nobody answered the item 2");
    assertRefused(List.of("1", "0"), CalibrationModel.ONE, "2 items at least");
    assertRefused(List.of("10", "01", "11", "00"), CalibrationModel.TWO, "3 items at least");
    assertRefused(List.of("..."), CalibrationModel.ONE, "Nobody answered the item 1");
  }

  private static void assertRefused(
      List<String> patterns, CalibrationModel model, String sentence) {
    var builder = Responses.to(Answered.names(patterns.getFirst().length()));
    patterns.forEach(pattern -> builder.add(Answered.answers(pattern), 1));
    assertThatThrownBy(() -> Calibrator.calibrate(builder.build(), model))
        .isInstanceOf(NotCalibratedException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void saysThatItDidNotConvergeWhereASlopeHasNoBound() {
    var builder = Responses.to(Answered.names(3));
    for (var pattern : List.of("000", "100", "110", "111")) {
      builder.add(Answered.answers(pattern), 50);
    }
    var found = Calibrator.calibrate(builder.build(), CalibrationModel.TWO);

    assertThat(found.converged()).isFalse();
  }

  @Test
  void refusesABankWhoseItemsNobodyAnsweredOrThatHasNotTheSlopeThatNewOnesShouldTake() {
    var unknown = Map.of("x", Logistic.of(1, 0));
    var differing = Map.of("1", Logistic.of(1, 0), "2", Logistic.of(1.5, 0));

    assertThatThrownBy(
            () -> Calibrator.calibrateNew(Answered.lsat7(), CalibrationModel.TWO, unknown))
        .hasMessageContaining("No item of the bank");
    assertThatThrownBy(
            () -> Calibrator.calibrateNew(Answered.lsat7(), CalibrationModel.ONE, differing))
        .hasMessageContaining("differ in slope");
  }
}
