package org.essor.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AnswersTests {

  private static final ItemBank BANK = ABank.ofLogistic(500, 3);

  @Property(tries = 100)
  void likelihoodKeptAnswerByAnswerIsThatOfAllAnswersAtOnce(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int length) {
    var answers = answers(seed, length);
    var grid = BANK.grid();
    var logs = new double[grid.nodes()];
    for (int node = 0; node < logs.length; node++) {
      for (int answer = 0; answer < length; answer++) {
        var model = BANK.item(answers.item(answer));
        logs[node] += Math.log(model.probability(answers.category(answer), grid.theta(node)));
      }
    }
    double highest = IntStream.range(0, logs.length).mapToDouble(i -> logs[i]).max().orElseThrow();
    for (int node = 0; node < logs.length; node++) {
      assertThat(answers.likelihood()[node])
          .isCloseTo(Math.exp(logs[node] - highest), within(1e-10));
    }
  }

  @Property(tries = 100)
  void aSessionWrittenDownAndReadAgainIsTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int length) {
    var answers = answers(seed, length);
    var read = Answers.read(BANK, answers.text());
    assertThat(read).isEqualTo(answers).hasSameHashCodeAs(answers);
    assertThat(read.likelihood()).isEqualTo(answers.likelihood());
    assertThat(answers.text().length()).isLessThanOrEqualTo(4 * length);
  }

  private static Answers answers(long seed, int length) {
    var answers = Answers.none(BANK);
    for (int item = 0; item < length; item++) {
      answers = answers.with(item, Draws.uniform(seed, item) < 0.5 ? 0 : 1);
    }
    return answers;
  }

  @Test
  void whatIsNoAnswerIsRefused() {
    var answers = ABank.answers(BANK, 1);
    assertThat(answers.has(0)).isTrue();
    assertThat(answers.has(64)).isFalse();
    assertThatThrownBy(() -> answers.with(0, 1)).hasMessageContaining("has been answered");
    assertThatThrownBy(() -> answers.with(500, 1)).hasMessageContaining("No item 500");
    assertThatThrownBy(() -> answers.with(1, 2)).hasMessageContaining("no answer 2");
    assertThatThrownBy(() -> Answers.read(BANK, "1")).hasMessageContaining("Not a session");
    assertThatThrownBy(() -> Answers.read(BANK, "1?")).isInstanceOf(IllegalArgumentException.class);
  }
}
