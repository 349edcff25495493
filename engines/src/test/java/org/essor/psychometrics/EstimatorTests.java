package org.essor.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EstimatorTests {

  private static final ItemBank RASCH =
      ItemBank.of(List.of(Logistic.of(1, -1), Logistic.of(1, 0), Logistic.of(1, 1)));

  private static Answers someAnswers(long seed) {
    var bank = ABank.mixed();
    var random = new SplittableRandom(seed);
    var answers = Answers.none(bank);
    for (int item = 0; item < bank.size(); item++) {
      answers = answers.with(item, random.nextInt(bank.item(item).categories()));
    }
    return answers;
  }

  @Property(tries = 200)
  void theMeanOfThePosteriorLiesWithinTheGrid(@ForAll long seed) {
    var estimate = new ExpectedAPosteriori().estimate(someAnswers(seed));
    assertThat(estimate.theta()).isBetween(-4.0, 4.0);
    assertThat(estimate.standardError()).isBetween(0.0, 1.0);
  }

  @Property(tries = 100)
  void aFlatPriorTurnsTheModeOfThePosteriorIntoMaximumLikelihood(@ForAll long seed) {
    var answers = someAnswers(seed);
    var flat = new MaximumAPosteriori(new NormalPrior(0, 1e8), RootSearch.EXACT);
    var likelihood = new MaximumLikelihood().estimate(answers);
    assertThat(flat.estimate(answers).theta()).isCloseTo(likelihood.theta(), within(1e-6));
  }

  @Property(tries = 100)
  void estimatesAreWhereTheirFunctionIsHighest(@ForAll long seed) {
    var answers = someAnswers(seed);
    var likelihood = new Likelihood(answers);
    assertThat(new MaximumAPosteriori().estimate(answers).theta())
        .isCloseTo(highest(at -> logarithm(answers, at) - at * at / 2), within(2e-3));
    assertThat(new MaximumLikelihood().estimate(answers).theta())
        .isCloseTo(highest(at -> logarithm(answers, at)), within(2e-3));
    assertThat(likelihood.slope(0.5))
        .isCloseTo((logarithm(answers, 0.5001) - logarithm(answers, 0.4999)) / 2e-4, within(1e-5));
  }

  /** Where every item is of two parameters, Warm's estimate is the mode under Jeffreys' prior. */
  @Property(tries = 100)
  void warmsEstimateOfTwoParametersIsTheModeUnderJeffreysPrior(
      @ForAll boolean first, @ForAll boolean second, @ForAll boolean third) {
    var answers = ABank.answers(RASCH, first ? 1 : 0, second ? 1 : 0, third ? 1 : 0);
    var likelihood = new Likelihood(answers);
    assertThat(new WarmLikelihood().estimate(answers).theta())
        .isCloseTo(
            highest(at -> logarithm(answers, at) + Math.log(likelihood.information(at)) / 2),
            within(2e-3));
  }

  private static double logarithm(Answers answers, double theta) {
    double sum = 0;
    for (int answer = 0; answer < answers.size(); answer++) {
      var model = answers.bank().item(answers.item(answer));
      sum += Math.log(model.probability(answers.category(answer), theta));
    }
    return sum;
  }

  private static double highest(DoubleUnaryOperator function) {
    double best = -4;
    for (double at = -4; at <= 4; at += 1e-3) {
      best = function.applyAsDouble(at) > function.applyAsDouble(best) ? at : best;
    }
    return best;
  }

  @Test
  void allRightOrAllWrongIsTheEndOfTheRangeForMaximumLikelihoodAndFiniteForTheOthers() {
    var right = ABank.answers(RASCH, 1, 1, 1);
    var wrong = ABank.answers(RASCH, 0, 0, 0);
    assertThat(new MaximumLikelihood().estimate(right).theta()).isEqualTo(4);
    assertThat(new MaximumLikelihood().estimate(wrong).theta()).isEqualTo(-4);
    assertThat(new WarmLikelihood().estimate(right).theta()).isBetween(1.0, 3.9);
    assertThat(new MaximumAPosteriori().estimate(right).theta()).isBetween(0.5, 1.5);
    assertThat(new ExpectedAPosteriori().estimate(wrong).theta()).isBetween(-1.5, -0.5);
  }

  @Test
  void standardErrorsAreThoseOfTheirInformation() {
    var answers = ABank.answers(RASCH, 1, 1, 0);
    for (var estimator : List.of(new MaximumLikelihood(), new WarmLikelihood())) {
      var estimate = estimator.estimate(answers);
      double information = new Likelihood(answers).information(estimate.theta());
      assertThat(estimate.standardError()).isEqualTo(1 / Math.sqrt(information));
    }
    var mode = new MaximumAPosteriori().estimate(answers);
    double information = new Likelihood(answers).information(mode.theta());
    assertThat(mode.standardError()).isEqualTo(1 / Math.sqrt(information + 1));
  }

  @Test
  void withoutAnswersThePriorRemainsAndALikelihoodIsRefused() {
    var none = Answers.none(RASCH);
    assertThat(new ExpectedAPosteriori().estimate(none).theta()).isCloseTo(0, within(1e-12));
    assertThat(new MaximumAPosteriori().estimate(none).theta()).isCloseTo(0, within(1e-12));
    assertThatThrownBy(() -> new MaximumLikelihood().estimate(none))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WarmLikelihood().estimate(none))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDerivativeThatIsNegativeAtBothEndsStillHasItsInnerRoot() {
    var humped = new RootSearch(-4, 4, 1e-12);
    double root = humped.root(at -> 0.5 - (at - 1) * (at - 1));
    assertThat(root).isCloseTo(1 + Math.sqrt(0.5), within(1e-9));
    assertThat(humped.root(at -> -0.5 - at * at)).isEqualTo(-4);
    assertThat(humped.root(at -> 0.5 + at * at)).isEqualTo(4);
  }
}
