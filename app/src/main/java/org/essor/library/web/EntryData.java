package org.essor.library.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.essor.journeys.Evidence;
import org.essor.journeys.Reference;
import org.essor.journeys.Text;
import org.essor.library.Address;
import org.essor.library.LibraryEntry;

/** An entry, for programs. */
record EntryData(
    String kind,
    String id,
    String href,
    Text title,
    List<String> names,
    Text summary,
    SequencedMap<String, Text> facts,
    Map<String, List<String>> filters,
    List<TableData> tables,
    List<SourceData> sources,
    String citation,
    LocalDate checked,
    String evidence,
    List<String> related) {

  /** A table; each cell holds lines. */
  record TableData(Text caption, List<Text> columns, List<List<List<Text>>> rows) {}

  /** A place in a source. */
  record SourceData(
      String id, Text title, Text place, Optional<String> url, String evidence, LocalDate checked) {

    static SourceData of(Reference reference) {
      var source = reference.source();
      return new SourceData(
          source.id(),
          source.title(),
          reference.locator(),
          source.url().map(Object::toString),
          tag(reference.evidence()),
          source.checked());
    }
  }

  static EntryData of(LibraryEntry entry) {
    var facts = new LinkedHashMap<String, Text>();
    entry.facts().forEach(fact -> facts.put(fact.key(), fact.value()));
    var filters = new LinkedHashMap<String, List<String>>();
    entry
        .facets()
        .forEach(facet ->
            filters.computeIfAbsent(facet.key(), _ -> new ArrayList<>()).add(facet.value()));
    return new EntryData(
        entry.address().kind().path(),
        entry.address().id(),
        entry.address().href(),
        entry.title(),
        Stream.concat(entry.names().french().stream(), entry.names().english().stream())
            .distinct()
            .toList(),
        entry.summary(),
        facts,
        filters,
        entry.tables().stream().map(EntryData::table).toList(),
        entry.provenance().sources().stream().map(SourceData::of).toList(),
        entry.provenance().citation(),
        entry.provenance().checked(),
        tag(entry.provenance().evidence()),
        entry.related().stream().map(Address::href).toList());
  }

  private static TableData table(LibraryEntry.Table table) {
    return new TableData(
        table.caption(),
        table.columns(),
        table.rows().stream().map(LibraryEntry.Row::cells).toList());
  }

  /** The letter of the manuals: P, S or M. */
  static String tag(Evidence evidence) {
    return evidence.name().substring(0, 1);
  }
}
