package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.essor.journeys.DecisionText.OutcomeText;
import org.essor.journeys.Text;
import org.essor.journeys.content.RegulationFiles;
import org.essor.journeys.internal.EditionReader.Loaded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The regulation content of this repository, as its editors left it. */
class RegulationContentTests {

  private static final RegulationFiles FOLDER = RegulationFiles.read(Path.of("../regulation"));
  private static final List<Loaded> EDITIONS = EditionReader.readAll(FOLDER);

  static Stream<Loaded> editions() {
    return EDITIONS.stream();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void everyKnownAnswerComesOut(Loaded edition) {
    assertThat(EditionReader.runCases(edition, FOLDER)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void noTableHasAnOverlapAGapOrAnUnreachableRule(Loaded edition) {
    assertThat(edition.edition().model().findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void noTwoOutcomesOfADecisionAreCalledAlike(Loaded edition) {
    for (var decision : edition.edition().regulation().decisions().values()) {
      var labels = decision.outcomes().values().stream().map(OutcomeText::label).toList();
      assertThat(labels).as(decision.decision()).extracting(Text::fr).doesNotHaveDuplicates();
      assertThat(labels).as(decision.decision()).extracting(Text::en).doesNotHaveDuplicates();
    }
  }

  @Test
  void quotationMarksWithinTextsAreThoseOfTheirLanguage() throws IOException {
    try (var files = Files.walk(Path.of("../regulation"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("\\\""));
    }
  }
}
