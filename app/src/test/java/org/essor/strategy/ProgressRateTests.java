package org.essor.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressRateTests {

  private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");

  private record Figures(BigDecimal baseline, BigDecimal target, BigDecimal actual) {
    BigDecimal rate() {
      return ProgressRate.of(baseline, target, actual).orElseThrow();
    }

    Figures mirrored() {
      return new Figures(baseline.negate(), target.negate(), actual.negate());
    }

    Figures shifted(BigDecimal by) {
      return new Figures(baseline.add(by), target.add(by), actual.add(by));
    }
  }

  private static Stream<Figures> many() {
    var random = new Random(2021);
    return IntStream.range(0, 2_000)
        .mapToObj(_ -> new Figures(number(random), number(random), number(random)))
        .filter(figures -> figures.baseline().compareTo(figures.target()) != 0);
  }

  private static BigDecimal number(Random random) {
    return BigDecimal.valueOf(random.nextInt(-50, 50));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 30, 37, 1.2333",
    "0, 100, 86, 0.86",
    "20, 40, 20, 0",
    "20, 40, 40, 1",
    "20, 40, 10, -0.5",
    "100, 50, 75, 0.5",
    "100, 50, 110, -0.2"
  })
  void isTheShareOfTheWayDone(
      BigDecimal baseline, BigDecimal target, BigDecimal actual, BigDecimal rate) {
    assertThat(ProgressRate.of(baseline, target, actual))
        .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(rate));
  }

  @Test
  void isNoneWhereTheTargetIsTheBaseline() {
    assertThat(ProgressRate.of(BigDecimal.TEN, new BigDecimal("10.00"), BigDecimal.ONE)).isEmpty();
  }

  @Test
  void isZeroAtTheBaselineAndOneAtTheTarget() {
    assertThat(many())
        .allSatisfy(figures -> {
          assertThat(ProgressRate.of(figures.baseline(), figures.target(), figures.baseline()))
              .hasValueSatisfying(rate -> assertThat(rate).isZero());
          assertThat(ProgressRate.of(figures.baseline(), figures.target(), figures.target()))
              .hasValueSatisfying(rate -> assertThat(rate).isOne());
        });
  }

  @Test
  void isTheSameForAnIndicatorThatFallsByAsMuchAsAnotherRises() {
    assertThat(many())
        .allSatisfy(
            figures -> assertThat(figures.mirrored().rate()).isEqualByComparingTo(figures.rate()));
  }

  @Test
  void doesNotDependOnWhereCountingBegins() {
    assertThat(many())
        .allSatisfy(figures ->
            assertThat(figures.shifted(BigDecimal.valueOf(17)).rate())
                .isEqualByComparingTo(figures.rate()));
  }

  @Test
  void growsWithEachStepTowardsTheTarget() {
    assertThat(many())
        .allSatisfy(figures -> {
          var step = BigDecimal.valueOf(figures.target().compareTo(figures.baseline()));
          var further =
              new Figures(figures.baseline(), figures.target(), figures.actual().add(step));
          assertThat(further.rate()).isGreaterThan(figures.rate());
        });
  }

  @Test
  void tellsBackTheActualFigure() {
    assertThat(many())
        .allSatisfy(figures -> {
          var way = figures.target().subtract(figures.baseline());
          var back = figures.baseline().add(figures.rate().multiply(way));
          assertThat(back.subtract(figures.actual()).abs())
              .isLessThanOrEqualTo(TOLERANCE.multiply(way.abs()));
        });
  }
}
