package org.essor.library.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.essor.library.LibraryEntry;
import org.essor.library.LibraryEntry.Row;
import org.essor.platform.Language;
import org.essor.search.Item;
import org.essor.search.Item.Words;

/** What the search knows of an entry. */
final class SearchItems {

  private final Say say;

  SearchItems(Say say) {
    this.say = say;
  }

  Item item(LibraryEntry entry) {
    return new Item(
        entry.address().toString(),
        entry.address().kind().path(),
        words(entry, Language.FR),
        words(entry, Language.EN),
        weight(entry));
  }

  /** Of entries that match as well, what a thing is stands before what is said about it. */
  private static double weight(LibraryEntry entry) {
    return switch (entry.address().kind()) {
      case GLOSSARY -> 1.3;
      case BODIES, FUNDING, COUNTERPARTS -> 1.15;
      case RULES -> 1.05;
      case OBLIGATIONS, STEPS, COVERAGE_DECISIONS, SITES, LAUREATES -> 1;
      case CLOCKS, TARIFFS, ACTIONS -> 0.9;
      case SOURCES -> 0.8;
    };
  }

  private Words words(LibraryEntry entry, Language language) {
    var names = language == Language.FR ? entry.names().french() : entry.names().english();
    return new Words(
        entry.title().in(language), names, entry.summary().in(language), body(entry, language));
  }

  private List<String> body(LibraryEntry entry, Language language) {
    var body = new ArrayList<String>();
    entry.facts().forEach(fact -> body.add(fact.value().in(language)));
    entry.tables().forEach(table -> table.rows().forEach(row -> body.add(row(row, language))));
    entry
        .provenance()
        .sources()
        .forEach(reference ->
            body.add(
                (reference.source().shortTitle().in(language)
                        + ", "
                        + reference.locator().in(language))
                    .strip()));
    if (!entry.provenance().citation().isEmpty()) {
      body.add(entry.provenance().citation());
    }
    body.add(say.of(entry.address().kind().textKey()).in(language));
    return body;
  }

  private static String row(Row row, Language language) {
    return row.cells().stream()
        .flatMap(List::stream)
        .map(line -> line.in(language))
        .collect(Collectors.joining(" · "));
  }
}
