package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.Answers.Ahead;
import org.essor.journeys.Edition;
import org.essor.journeys.Journey;
import org.essor.journeys.Question;
import org.essor.journeys.Schedule;
import org.essor.journeys.content.RegulationFiles;
import org.junit.jupiter.api.Test;

class GuideTests {

  private static final Guide MAIN = main();

  private final Question question = MAIN.findNext(Answers.none().facts()).orElseThrow();
  private final Ahead found =
      new Ahead(Journey.MAIN, MAIN.edition().fingerprint(), question.id(), 3, List.of("anything"));

  @Test
  void takesWhatWasFoundOfTheQuestionBefore() {
    assertThat(MAIN.ahead(Answers.none().withAhead(Optional.of(found)), question)).isEqualTo(found);
  }

  @Test
  void findsAgainWhatWasFoundOfAnotherQuestionJourneyOrEdition() {
    var fresh = MAIN.lookAhead(Answers.none(), question);
    assertThat(fresh.left()).isGreaterThan(10);
    assertThat(
            List.of(
                new Ahead(found.journey(), found.fingerprint(), "another", 3, found.shown()),
                new Ahead("another", found.fingerprint(), found.question(), 3, found.shown()),
                new Ahead(found.journey(), "another", found.question(), 3, found.shown())))
        .allSatisfy(other ->
            assertThat(MAIN.ahead(Answers.none().withAhead(Optional.of(other)), question))
                .isEqualTo(fresh));
  }

  @Test
  void everyChangeForgetsWhatWasFound() {
    var answers = Answers.none().withAhead(Optional.of(found));
    assertThat(
            List.of(
                answers.answering(question, facts -> facts.with("input", Value.TRUE)),
                answers.answering(question, facts -> facts),
                answers.named("variant"),
                answers.withSchedule(Schedule.NONE),
                answers.withModules(answers.modules(), 0)))
        .allSatisfy(changed -> assertThat(changed.ahead()).isEmpty());
  }

  private static Guide main() {
    Edition edition =
        EditionReader.readAll(RegulationFiles.read(Path.of("../regulation"))).getFirst().edition();
    return new Guide(edition, edition.regulation().journeys().sequencedValues().getFirst());
  }
}
