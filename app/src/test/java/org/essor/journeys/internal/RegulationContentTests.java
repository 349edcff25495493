package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.essor.journeys.content.RegulationFiles;
import org.essor.journeys.internal.EditionReader.Loaded;
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
}
