package org.essor.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ItemModelTests {

  private static final double STEP = 1e-4;

  @Provide
  Arbitrary<ItemModel> models() {
    var a = Arbitraries.doubles().between(0.2, 3);
    var b = Arbitraries.doubles().between(-3, 3);
    var c = Arbitraries.doubles().between(0, 0.4);
    var d = Arbitraries.doubles().between(0.6, 1);
    var steps = b.list().ofMinSize(1).ofMaxSize(5);
    var thresholds = steps.map(ItemModelTests::apart);
    return Arbitraries.oneOf(
        Combinators.combine(a, b, c, d).as(Logistic::new),
        Combinators.combine(a, thresholds).as(GradedResponse::new),
        Combinators.combine(a, steps).as(PartialCredit::new));
  }

  private static List<Double> apart(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    var rising = new Double[sorted.size()];
    for (int i = 0; i < rising.length; i++) {
      rising[i] = sorted.get(i) + 0.1 * i;
    }
    return List.of(rising);
  }

  @Property
  void chancesOfAllAnswersSumToOne(
      @ForAll("models") ItemModel model, @ForAll @DoubleRange(min = -8, max = 8) double theta) {
    double sum = 0;
    for (int category = 0; category < model.categories(); category++) {
      assertThat(model.probability(category, theta)).isBetween(0.0, 1.0);
      sum += model.probability(category, theta);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Property
  void informationIsMinusTheExpectedSecondDerivativeOfTheLogarithmOfTheChance(
      @ForAll("models") ItemModel model, @ForAll @DoubleRange(min = -4, max = 4) double theta) {
    double expected = 0;
    for (int category = 0; category < model.categories(); category++) {
      double chance = model.probability(category, theta);
      double slope = model.slope(category, theta);
      expected -= model.curvature(category, theta) - slope * slope / chance;
    }
    assertThat(model.information(theta)).isCloseTo(expected, within(1e-9));
  }

  @Property
  void slopeAndCurvatureAreDerivativesOfTheChance(
      @ForAll("models") ItemModel model, @ForAll @DoubleRange(min = -4, max = 4) double theta) {
    for (int category = 0; category < model.categories(); category++) {
      double above = model.probability(category, theta + STEP);
      double below = model.probability(category, theta - STEP);
      double here = model.probability(category, theta);
      assertThat(model.slope(category, theta))
          .isCloseTo((above - below) / (2 * STEP), within(1e-6));
      assertThat(model.curvature(category, theta))
          .isCloseTo((above - 2 * here + below) / (STEP * STEP), within(1e-5));
    }
  }

  @Test
  void twoCategoriesOfEitherKindAreTheTwoParameterModel() {
    var random = new Random(1);
    for (int run = 0; run < 20; run++) {
      double a = 0.5 + random.nextDouble();
      double b = random.nextGaussian();
      double theta = random.nextGaussian();
      double chance = Logistic.of(a, b).probability(1, theta);
      assertThat(new GradedResponse(a, List.of(b)).probability(1, theta))
          .isCloseTo(chance, within(1e-14));
      assertThat(new PartialCredit(a, List.of(b)).probability(1, theta))
          .isCloseTo(chance, within(1e-14));
    }
  }

  @Test
  void aFarAbilityLeavesChancesAndInformationFinite() {
    for (int item = 0; item < ABank.mixed().size(); item++) {
      var model = ABank.mixed().item(item);
      assertThat(model.information(-2000)).isBetween(0.0, 1e-9);
      assertThat(model.information(2000)).isBetween(0.0, 1e-9);
    }
  }

  @Test
  void whatIsNoItemIsRefused() {
    assertThatThrownBy(() -> new Logistic(1, 0, 0.5, 0.4)).hasMessageContaining("0 ≤ c < d ≤ 1");
    assertThatThrownBy(() -> new Logistic(0, 0, 0, 1)).hasMessageContaining("a = 0");
    assertThatThrownBy(() -> new GradedResponse(1, List.of(1.0, 1.0))).hasMessageContaining("rise");
    assertThatThrownBy(() -> new PartialCredit(-1, List.of(1.0)))
        .hasMessageContaining("discrimination");
    assertThatThrownBy(() -> new PartialCredit(1, List.of())).hasMessageContaining("borders");
  }
}
