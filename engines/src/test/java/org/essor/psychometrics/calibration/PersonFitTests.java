package org.essor.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.calibration.PersonFit.Answer;
import org.essor.psychometrics.calibration.PersonFit.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On identities and simulation alone: no published example with its numbers was found. */
class PersonFitTests {

  private static List<Answer> simulated(List<Logistic> items, double theta, Random random) {
    return items.stream()
        .map(item -> new Answer(item, random.nextDouble() < item.probability(1, theta)))
        .toList();
  }

  /** The ability at which the equation of the method holds. */
  private static double ability(List<Answer> answers, Method method) {
    DoubleUnaryOperator equation =
        theta -> {
          double pull = 0;
          double information = 0;
          double bend = 0;
          for (var answer : answers) {
            double right = answer.item().probability(1, theta);
            double slope = answer.item().slope(1, theta);
            double noise = right * (1 - right);
            pull += ((answer.right() ? 1 : 0) - right) * slope / noise;
            information += slope * slope / noise;
            bend += slope * answer.item().curvature(1, theta) / noise;
          }
          return switch (method) {
            case ML -> pull;
            case WLE -> pull + bend / (2 * information);
            case MAP -> pull - theta;
          };
        };
    double low = -8;
    double high = 8;
    for (int step = 0; step < 50; step++) {
      double middle = (low + high) / 2;
      boolean above = equation.applyAsDouble(middle) > 0;
      low = above ? middle : low;
      high = above ? high : middle;
    }
    return low;
  }

  @ParameterizedTest
  @EnumSource
  void isNearlyAStandardNormalNumberWhereAnswersFollowTheModel(Method method) {
    var random = new Random(50);
    var items = Answered.items(60, 0, random);
    var corrected = new ArrayList<Double>();
    var plain = new ArrayList<Double>();
    for (int person = 0; person < 1000; person++) {
      var answers = simulated(items, 0.9 * random.nextGaussian(), random);
      var fit = PersonFit.of(answers, ability(answers, method), method);
      corrected.add(fit.corrected());
      plain.add(fit.lz());
    }

    assertThat(mean(corrected)).isCloseTo(0, within(0.12));
    assertThat(deviation(corrected)).isCloseTo(1, within(0.08));
    assertThat(deviation(plain)).isLessThan(deviation(corrected));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(each -> each).average().orElseThrow();
  }

  private static double deviation(List<Double> values) {
    double mean = mean(values);
    return Math.sqrt(
        values.stream().mapToDouble(each -> (each - mean) * (each - mean)).average().orElseThrow());
  }

  @Test
  void isFarBelowWhereTheEasyHalfIsWrongAndTheHardHalfRight() {
    var answers = new ArrayList<Answer>();
    for (int item = 0; item < 30; item++) {
      answers.add(new Answer(Logistic.of(1.2, -3 + 0.2 * item), item >= 15));
    }

    assertThat(PersonFit.of(answers, ability(answers, Method.ML), Method.ML).corrected())
        .isLessThan(-5);
  }

  /** The estimate follows the answers, which then lie closer to it than to the truth. */
  @Test
  void theCorrectionTakesAwayWhatTheEstimateFollows() {
    var items =
        List.of(Logistic.of(1, -1), Logistic.of(1, 0), Logistic.of(1, 1), Logistic.of(1, 2));
    var answers =
        List.of(
            new Answer(items.get(0), true),
            new Answer(items.get(1), true),
            new Answer(items.get(2), true),
            new Answer(items.get(3), false));
    double theta = ability(answers, Method.ML);
    var fit = PersonFit.of(answers, theta, Method.ML);

    assertThat(fit.lz()).isPositive();
    assertThat(fit.corrected()).isGreaterThan(fit.lz());
  }

  @Test
  void refusesNoAnswersAndAnAbilityWithoutBound() {
    assertThatThrownBy(() -> PersonFit.of(List.of(), 0, Method.ML))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            PersonFit.of(
                List.of(new Answer(Logistic.of(1, 0), true)), Double.POSITIVE_INFINITY, Method.ML))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
