package org.essor.skills.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.essor.psychometrics.domains.DomainEstimate;
import org.essor.psychometrics.domains.Measurement.Answer;
import org.junit.jupiter.api.Test;

class LastMeansTests {

  private final List<List<Answer>> computed = new ArrayList<>();
  private final LastMeans means =
      new LastMeans(answers -> {
        computed.add(answers);
        return new DomainEstimate(List.of((double) answers.size()), List.of(List.of(1.0)));
      });

  private static List<Answer> answers(int number) {
    return IntStream.range(0, number).mapToObj(i -> new Answer("i" + i, true)).toList();
  }

  @Test
  void whatWasJustComputedIsNotComputedAgain() {
    assertThat(means.of(answers(3))).isEqualTo(means.of(answers(3)));
    assertThat(computed).containsExactly(answers(3));
  }

  @Test
  void otherAnswersSaySomethingElse() {
    assertThat(means.of(List.of(new Answer("i0", true))).theta(0)).isEqualTo(1);
    means.of(List.of(new Answer("i0", false)));
    assertThat(computed).hasSize(2);
  }

  @Test
  void whatWasAskedForLongAgoIsForgotten() {
    IntStream.range(0, 201).forEach(number -> means.of(answers(number)));
    means.of(answers(0));
    means.of(answers(200));
    assertThat(computed).hasSize(202);
  }
}
