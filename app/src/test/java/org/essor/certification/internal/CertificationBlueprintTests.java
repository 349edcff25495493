package org.essor.certification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.certification.Accommodations;
import org.essor.certification.Sitting.Answered;
import org.essor.certification.Sitting.Terms;
import org.essor.psychometrics.domains.AbilityBands;
import org.essor.skills.Bank;
import org.essor.skills.internal.TheShippedBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole tests from the bank that Essor ships. */
class CertificationBlueprintTests {

  private static final Bank BANK = TheShippedBank.read();
  private static final Instant NOW = Instant.EPOCH;

  private static Terms terms(boolean accessible, List<String> withheld, List<String> pretested) {
    return new Terms(
        BANK.fingerprint(),
        BANK.framework().version(),
        11,
        new Accommodations(100, accessible),
        List.of(),
        28,
        Duration.ofHours(1),
        withheld,
        pretested);
  }

  private static List<Answered> sit(Instrument instrument, Terms terms) {
    var random = new Random(3);
    var answers = new ArrayList<Answered>();
    for (var next = instrument.next(terms, answers);
        next.isPresent();
        next = instrument.next(terms, answers)) {
      var item = next.get();
      answers.add(new Answered(item, List.of(), random.nextBoolean(), NOW, NOW));
    }
    return answers;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWholeTestIsSixFiveFiveSixSixWithoutEnemiesAndAsAccessibleAsGranted(boolean accessible) {
    var instrument = new Instrument(BANK, List.of(), 28);
    var asked =
        sit(instrument, terms(accessible, List.of(), List.of())).stream()
            .map(each -> BANK.get(each.item()))
            .toList();
    assertThat(
            IntStream.range(0, 5)
                .map(domain ->
                    (int) asked.stream().filter(item -> BANK.domainOf(item) == domain).count()))
        .containsExactly(6, 5, 5, 6, 6);
    assertThat(asked).doesNotHaveDuplicates();
    assertThat(asked)
        .allSatisfy(item ->
            assertThat(asked).noneMatch(other -> item.traits().enemies().contains(other.id())));
    if (accessible) {
      assertThat(asked).allMatch(item -> item.traits().accessible());
    }
  }

  @Test
  void whatIsHeldBackIsNotAskedAndWhatIsPretestedNeverCounts() {
    var instrument = new Instrument(BANK, List.of(), 28);
    var all = instrument.items();
    var withheld = List.of(all.get(0), all.get(30), all.get(60));
    var pretested = List.of(all.get(1), all.get(31));
    var terms =
        terms(
            false,
            Stream.concat(withheld.stream(), pretested.stream())
                .flatMap(item ->
                    IntStream.range(0, AbilityBands.count()).mapToObj(band -> item + "@" + band))
                .toList(),
            pretested);
    var answers = sit(instrument, terms);
    assertThat(answers).hasSize(30);
    assertThat(answers.stream().map(Answered::item)).doesNotContainAnyElementsOf(withheld);
    assertThat(answers.stream().map(Answered::item)).containsAll(pretested);
    assertThat(instrument.measure(answers, pretested).count()).isEqualTo(28);
    assertThat(answers.getFirst().item()).isNotIn(pretested);
  }
}
