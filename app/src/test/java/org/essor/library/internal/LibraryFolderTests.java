package org.essor.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.essor.journeys.Regulation;
import org.essor.journeys.content.RegulationFiles;
import org.essor.library.LibraryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryFolderTests {

  private static final LocalDate EDITION = LocalDate.of(2026, 11, 21);
  private static final RegulationFiles FIXTURE =
      RegulationFiles.read(Path.of("src/test/resources/library-fixture"));
  private static final Regulation NOTHING =
      new Regulation(
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          List.of(),
          List.of(),
          new LinkedHashMap<>());

  private static List<LibraryEntry> read(String file, String content) {
    var files = FIXTURE.with(file, content.getBytes(StandardCharsets.UTF_8));
    var folder = new LibraryFolder(files, NOTHING, EDITION);
    var entries = folder.entries();
    folder.withdrawn();
    folder.problems().refuseIfAny();
    return entries;
  }

  @Test
  void readsATermWithItsNamesSourceAndDate() {
    var entries = new LibraryFolder(FIXTURE, NOTHING, EDITION).entries();
    assertThat(entries)
        .extracting(entry -> entry.address().toString())
        .containsExactly("glossaire/essai", "laureats/laureat-essai");
    var term = entries.getFirst();
    assertThat(term.names().french()).containsExactly("ESSAI", "épreuve d’un dispositif");
    assertThat(term.provenance().checked()).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void readsAListWithItsFilters() {
    var sites =
        read(
            "sites.csv",
            """
            id,fr_title,en_title,names,fr_summary,en_summary,fr_place,en_place,sources,checked
            lieu,Lieu,Place,L|P,Un lieu.,A place.,Bretagne,Brittany,lexicon,2026-11-21
            """);
    assertThat(sites.getLast().facets())
        .singleElement()
        .satisfies(facet -> assertThat(facet.label().fr()).isEqualTo("Bretagne"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "glossary.yaml|- id: a b|must be letters",
        "glossary.yaml|- id: term|fr: is missing",
        "glossary.yaml|- {id: t, fr: {title: a, summary: b}, en: {title: a, summary: b}}|sources",
        "glossary.yaml|- {id: t, sources: [nothing]}|unknown source nothing",
        "withdrawn.yaml|- {entry: nowhere, fr: {title: a}, en: {title: a}}|is no address",
        "sites.csv|id,names|has no column fr_title"
      })
  void saysWhatIsWrongInWhichFile(String file, String content, String problem) {
    assertThatThrownBy(() -> read(file, content)).hasMessageContaining(file);
    assertThatThrownBy(() -> read(file, content))
        .hasMessageContaining(problem.split(":")[0].strip());
  }
}
