package org.essor.library.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essor.journeys.Reference;
import org.essor.journeys.Text;
import org.essor.library.Address;
import org.essor.library.LibraryEntry;
import org.essor.library.LibraryEntry.Facet;
import org.essor.library.LibraryEntry.Fact;
import org.essor.library.LibraryEntry.Names;
import org.essor.library.LibraryEntry.Table;
import org.essor.library.Provenance;

/** An entry in the making. What is empty is left out. */
final class Draft {

  private final Address address;
  private final Text title;
  private final Text summary;
  private final List<String> frenchNames = new ArrayList<>();
  private final List<String> englishNames = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<Facet> facets = new ArrayList<>();
  private final List<Address> related = new ArrayList<>();

  Draft(Address address, Text title, Text summary) {
    this.address = address;
    this.title = title;
    this.summary = summary;
  }

  Address address() {
    return address;
  }

  Draft names(List<String> french, List<String> english) {
    frenchNames.addAll(french);
    englishNames.addAll(english);
    return this;
  }

  Draft fact(String key, Text value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(key, value));
    }
    return this;
  }

  Draft fact(String key, Optional<Text> value) {
    value.ifPresent(text -> fact(key, text));
    return this;
  }

  Draft table(Table table) {
    if (!table.rows().isEmpty()) {
      tables.add(table);
    }
    return this;
  }

  Draft facet(Facet facet) {
    facets.add(facet);
    return this;
  }

  Draft related(Address other) {
    if (!other.equals(address) && !related.contains(other)) {
      related.add(other);
    }
    return this;
  }

  LibraryEntry from(List<Reference> sources, LocalDate edition) {
    return from(Provenance.of(sources, edition));
  }

  LibraryEntry from(Provenance provenance) {
    var names = new Names(frenchNames, englishNames);
    return new LibraryEntry(
        address, title, names, summary, facts, tables, provenance, facets, related);
  }
}
