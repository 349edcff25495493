package org.essor.library.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.essor.journeys.Text;
import org.essor.library.LibraryEntry;
import org.essor.library.LibraryEntry.Fact;

/** Writes entries of one kind as a table: one line an entry, a column a fact and language. */
final class EntryCsv {

  private EntryCsv() {}

  static String of(List<LibraryEntry> entries) {
    var facts =
        entries.stream()
            .flatMap(entry -> entry.facts().stream())
            .map(Fact::key)
            .distinct()
            .toList();
    var text = new StringBuilder("\uFEFF");
    try (var table = new CSVPrinter(text, CSVFormat.RFC4180)) {
      table.printRecord(headings(facts));
      for (var entry : entries) {
        table.printRecord(cells(entry, facts));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<String> headings(List<String> facts) {
    var headings = new ArrayList<String>(List.of("id", "title_fr", "title_en"));
    headings.addAll(List.of("summary_fr", "summary_en"));
    for (var fact : facts) {
      headings.add(fact + "_fr");
      headings.add(fact + "_en");
    }
    headings.addAll(List.of("sources", "checked", "evidence", "address"));
    return headings;
  }

  private static List<String> cells(LibraryEntry entry, List<String> facts) {
    var cells = new ArrayList<String>();
    cells.add(entry.address().id());
    add(cells, entry.title());
    add(cells, entry.summary());
    facts.forEach(key -> add(cells, entry.fact(key)));
    cells.add(sources(entry));
    cells.add(entry.provenance().checked().toString());
    cells.add(EntryData.tag(entry.provenance().evidence()));
    cells.add(entry.address().href());
    return cells;
  }

  private static void add(List<String> cells, Text text) {
    cells.add(text.fr());
    cells.add(text.en());
  }

  private static String sources(LibraryEntry entry) {
    return entry.provenance().sources().isEmpty()
        ? entry.provenance().citation()
        : entry.provenance().sources().stream()
            .map(reference -> (reference.source().id() + " " + reference.locator().en()).strip())
            .collect(Collectors.joining(" ; "));
  }
}
