package org.essor.library.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.journeys.Regulation;
import org.essor.journeys.Source;
import org.essor.journeys.Text;
import org.essor.journeys.content.Cells;
import org.essor.journeys.content.ContentFiles;
import org.essor.journeys.content.Entry;
import org.essor.journeys.content.Problems;
import org.essor.journeys.content.References;
import org.essor.journeys.content.RegulationFiles;
import org.essor.journeys.content.SourceReader;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.LibraryEntry;
import org.essor.library.LibraryEntry.Facet;

/** Reads the folder {@code library/}. */
final class LibraryFolder {

  private static final List<String> COMPARED =
      List.of("law", "classes", "conditions", "clocks", "figures");

  /** A list kept as a CSV file: the facts its columns hold, and those it is filtered by. */
  private record Sheet(Kind kind, String file, List<String> facts, List<String> filters) {}

  private static final List<Sheet> SHEETS =
      List.of(
          new Sheet(
              Kind.LAUREATES,
              "laureates.csv",
              List.of("call", "holder", "year", "place", "amount"),
              List.of("call", "year")),
          new Sheet(
              Kind.SITES, "sites.csv", List.of("holder", "place", "status"), List.of("place")),
          new Sheet(
              Kind.COVERAGE_DECISIONS,
              "coverage-decisions.csv",
              List.of("company", "type", "opinion", "outcome", "date"),
              List.of("type")));

  private final ContentFiles files;
  private final References references;
  private final LocalDate edition;
  private final SequencedMap<String, Source> own;

  /** Reads the files; what they cite may also stand in the regulation content. */
  LibraryFolder(RegulationFiles files, Regulation regulation, LocalDate edition) {
    this.files = new ContentFiles(files, new Problems());
    this.own = SourceReader.sources(this.files, "sources.yaml");
    var sources = new LinkedHashMap<>(own);
    sources.putAll(regulation.sources());
    this.references = new References(sources);
    this.edition = edition;
  }

  /** The sources that the regulation content does not have. */
  List<Source> sources(Regulation regulation) {
    return own.values().stream()
        .filter(source -> !regulation.sources().containsKey(source.id()))
        .toList();
  }

  Problems problems() {
    return files.problems();
  }

  List<LibraryEntry> entries() {
    return Stream.of(
            entries("glossary.yaml", Kind.GLOSSARY, List.of()),
            entries("counterparts.yaml", Kind.COUNTERPARTS, COMPARED),
            SHEETS.stream().flatMap(this::entries))
        .flatMap(entries -> entries)
        .toList();
  }

  private Stream<LibraryEntry> entries(String file, Kind kind, List<String> facts) {
    return files.entries(file, "id").stream().flatMap(entry -> read(entry, kind, facts).stream());
  }

  private Optional<LibraryEntry> read(Entry entry, Kind kind, List<String> facts) {
    entry.only("id", "names", "fr", "en", "sources");
    var address = Address.find(kind.path(), entry.text("id"));
    if (address.isEmpty()) {
      entry.problem("id", "must be letters, digits, hyphens, dots and underscores");
    }
    return address.map(known -> {
      var draft =
          new Draft(known, entry.both("title"), entry.both("summary"))
              .names(entry.texts("names"), entry.texts("names"))
              .names(entry.child("fr").texts("names"), entry.child("en").texts("names"));
      facts.forEach(fact -> draft.fact(fact, entry.bothOrNone(fact)));
      var sources = references.read(entry, "sources");
      if (sources.isEmpty()) {
        entry.problem("sources", "is missing");
      }
      return draft.from(sources, edition);
    });
  }

  private Stream<LibraryEntry> entries(Sheet sheet) {
    var required = Set.of("id", "fr_title", "en_title", "names", "sources");
    return files.rows(sheet.file(), required).stream()
        .flatMap(cells -> read(cells, sheet).stream());
  }

  private Optional<LibraryEntry> read(Cells cells, Sheet sheet) {
    var address = Address.find(sheet.kind().path(), cells.text("id"));
    if (address.isEmpty()) {
      cells.problem("id", "must be letters, digits, hyphens, dots and underscores");
    }
    return address.map(known -> {
      var names = cells.items("names");
      var draft = new Draft(known, cells.both("title"), cells.both("summary")).names(names, names);
      sheet.facts().forEach(fact -> draft.fact(fact, cells.bothOrNone(fact)));
      sheet.filters().forEach(key -> filter(cells, key).ifPresent(draft::facet));
      var sources =
          references.readAll(cells.text("sources"), problem -> cells.problem("sources", problem));
      return draft.from(sources, edition);
    });
  }

  private static Optional<Facet> filter(Cells cells, String key) {
    var label = cells.bothOrNone(key);
    return label.isEmpty() ? Optional.empty() : Optional.of(new Facet(key, label.en(), label, 0));
  }

  /**
   * An entry that an editor withdrew.
   *
   * @param replacedBy the address of what says more
   */
  record Gone(Text title, Text why, Optional<Address> replacedBy) {}

  /** What was withdrawn, by address. */
  Map<Address, Gone> withdrawn() {
    var gone = new LinkedHashMap<Address, Gone>();
    for (var entry : files.entries("withdrawn.yaml", "entry")) {
      entry.only("entry", "replaced_by", "fr", "en");
      var replacedBy = entry.find("replaced_by").flatMap(text -> address(entry, text));
      address(entry, entry.text("entry"))
          .ifPresent(address ->
              gone.put(
                  address, new Gone(entry.both("title"), entry.bothOrNone("why"), replacedBy)));
    }
    return Collections.unmodifiableMap(gone);
  }

  private static Optional<Address> address(Entry entry, String text) {
    var address = Address.find(text);
    if (address.isEmpty()) {
      entry.problem("entry", "is no address such as glossaire/pecan: " + text);
    }
    return address;
  }

  /** The groups of names of one thing. */
  static List<List<String>> synonyms(List<LibraryEntry> entries) {
    var groups = new ArrayList<List<String>>();
    for (var entry : entries) {
      if (entry.address().kind() == Kind.GLOSSARY) {
        groups.add(
            Stream.concat(entry.names().french().stream(), entry.names().english().stream())
                .distinct()
                .toList());
      }
    }
    return groups;
  }
}
