package org.essor.journeys.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.essor.journeys.Edition;
import org.essor.journeys.content.RegulationFiles;
import org.essor.journeys.internal.EditionReader.Loaded;

/** The regulation of the tests, where its proposal is adopted. */
public final class AnAdoptedEdition {

  private AnAdoptedEdition() {}

  /** The files, with the proposal as law from a day on. */
  static RegulationFiles from(RegulationFiles fixture, String day) {
    var adopted =
        fixture
            .text("editions.yaml")
            .orElseThrow()
            .replace("status: proposal", "status: adopted\n    applies_from: " + day);
    return fixture.with("editions.yaml", adopted.getBytes(StandardCharsets.UTF_8));
  }

  /** All editions as they stand on a day. */
  public static List<Edition> editions(String from, LocalDate day) {
    var fixture = RegulationFiles.read(Path.of("src/test/resources/regulation-fixture"));
    var written = EditionReader.readAll(from(fixture, from)).stream().map(Loaded::edition).toList();
    return new Timeline(written).on(day);
  }
}
