package org.essor.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.essor.psychometrics.calibration.TriedFit.Answer;
import org.junit.jupiter.api.Test;

class TriedFitTests {

  private static final int TIMES = 2_000;

  private static TriedFit drawn(Random random, DoubleUnaryOperator truth) {
    var answers =
        IntStream.range(0, 300)
            .mapToObj(_ -> {
              double expected = 0.1 + 0.8 * random.nextDouble();
              return new Answer(expected, random.nextDouble() < truth.applyAsDouble(expected));
            })
            .toList();
    return TriedFit.of(answers, 0);
  }

  private static double share(DoubleUnaryOperator truth) {
    var random = new Random(7);
    long refused =
        IntStream.range(0, TIMES).filter(_ -> drawn(random, truth).chance() < 0.05).count();
    return refused / (double) TIMES;
  }

  @Test
  void anItemThatFitsIsRefusedOneTimeInTwenty() {
    assertThat(share(expected -> expected)).isBetween(0.035, 0.065);
  }

  @Test
  void anItemThatTheAbleMissIsFound() {
    assertThat(share(expected -> 0.5)).isGreaterThan(0.99);
  }

  @Test
  void tooFewAnswersSayNothing() {
    assertThat(TriedFit.of(List.of(new Answer(0.5, true)), 2).chance()).isNaN();
  }
}
