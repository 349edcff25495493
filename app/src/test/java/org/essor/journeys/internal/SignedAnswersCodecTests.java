package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.Answers.Ahead;
import org.essor.journeys.AnswersCodec;
import org.essor.journeys.ProductModule;
import org.essor.journeys.Schedule;
import org.essor.kernel.Refusal;
import org.essor.roadmap.Span;
import org.junit.jupiter.api.Test;

class SignedAnswersCodecTests {

  private final AnswersCodec codec = codec("a key of this installation");

  @Test
  void readsWhatItWrote() {
    var answers = fullAnswers();
    assertThat(codec.read(codec.write(answers))).contains(answers);
    assertThat(codec.read(codec.write(Answers.none()))).contains(Answers.none());
  }

  @Test
  void readsAfterARestartWithTheSameKey() {
    var token = codec.write(fullAnswers());
    assertThat(codec("a key of this installation").read(token)).contains(fullAnswers());
    assertThat(codec("another key").read(token)).isEmpty();
  }

  @Test
  void refusesATokenChangedInAnyPlace() {
    var token = codec.write(fullAnswers());
    for (int i = 0; i < token.length(); i++) {
      var other = token.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(codec.read(token.substring(0, i) + other + token.substring(i + 1))).isEmpty();
      assertThat(codec.read(token.substring(0, i))).isEmpty();
    }
  }

  @Test
  void refusesNonsense() {
    assertThat(List.of("", ".", "1.", "1.AAAA", "2abc.def", "é".repeat(10), "1".repeat(9_000)))
        .allSatisfy(nonsense -> assertThat(codec.read(nonsense)).isEmpty());
  }

  @Test
  void holdsEightyAnswersOfThreeModulesInACookie() {
    var facts = new HashMap<String, Value>();
    for (int i = 0; i < 80; i++) {
      facts.put("input_with_a_rather_long_name_" + i, Value.of("outcome_" + i % 7));
    }
    var module = new ProductModule("Module", Facts.of(facts));
    var answers = Answers.none().withModules(List.of(module, module, module), 1);
    var token = codec.write(answers);
    assertThat(token).hasSizeLessThan(AnswersCodec.LONGEST_TOKEN / 2);
    assertThat(codec.read(token)).contains(answers);
  }

  @Test
  void saysClearlyThatAnswersAreTooLongToBeKept() {
    var random = new Random(7);
    var estimates = new HashMap<String, Span>();
    for (int i = 0; i < 1_000; i++) {
      estimates.put("step_" + random.nextInt(), new Span.Days(random.nextInt(1_000)));
    }
    var answers =
        Answers.none().withSchedule(new Schedule(Optional.empty(), Map.of(), estimates, Map.of()));
    assertThatThrownBy(() -> codec.write(answers))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("journeys.answers.too-long"));
  }

  @Test
  void leavesOutWhatWasFoundAheadWhereThereIsNoRoomForIt() {
    var random = new Random(7);
    var many = Stream.generate(() -> "input_" + random.nextLong()).limit(1_000).toList();
    var ahead = new Ahead("project", "f".repeat(64), "usage", 12, many);
    assertThat(codec.read(codec.write(fullAnswers().withAhead(Optional.of(ahead)))))
        .contains(fullAnswers().withAhead(Optional.empty()));
  }

  private static Answers fullAnswers() {
    var shared =
        new Facts(
            Map.of(
                "uses_ai", Value.of("machine_learning"),
                "telemonitoring", Value.FALSE,
                "trl", Value.of(4),
                "ce_date", Value.of(LocalDate.of(2027, 3, 1))),
            Set.of("hosting", "health_data"));
    return new Answers(
        "2026-11",
        "f".repeat(64),
        shared,
        List.of(
            new ProductModule("Calcul de dose", Facts.of(Map.of("adjusts", Value.TRUE))),
            new ProductModule("Agenda", Facts.none())),
        1,
        List.of("uses_ai", "telemonitoring", "trl"),
        Schedule.NONE
            .withStart(LocalDate.of(2027, 1, 4))
            .withDone("idea", LocalDate.of(2026, 12, 24))
            .withEstimate("clinical_study", new Span.Months(18))
            .withEstimate("file", new Span.Days(45))
            .withEstimate("check", new Span.WorkingDays(7))
            .withSuspension("opinion", 25),
        Instant.parse("2026-11-21T21:14:05Z"),
        "Avec téléconsultation",
        Optional.of(
            new Ahead("project", "f".repeat(64), "usage", 12, List.of("adjusts", "monitors"))));
  }

  private static AnswersCodec codec(String key) {
    return new SignedAnswersCodec(
        new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
  }
}
