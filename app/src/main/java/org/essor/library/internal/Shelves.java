package org.essor.library.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.journeys.Edition;
import org.essor.journeys.InvalidRegulationException;
import org.essor.journeys.Reference;
import org.essor.journeys.content.RegulationFiles;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.LibraryEntry;
import org.essor.library.Withdrawn;
import org.essor.library.internal.LibraryFolder.Gone;
import org.essor.search.SearchIndex;

/** The entries of the library under one edition of the rules: checked, related, indexed once. */
final class Shelves {

  private final String fingerprint;
  private final Map<Address, LibraryEntry> entries;
  private final Map<Kind, List<LibraryEntry>> byKind;
  private final Map<Address, Gone> gone;
  private final FutureTask<SearchIndex> index;

  /**
   * Puts the entries of the rules and of the folder in their places.
   *
   * @throws InvalidRegulationException where they do not hold together
   */
  Shelves(Edition edition, RegulationFiles files, Say say) {
    this.fingerprint = edition.fingerprint();
    var decisions = new DecisionEntries(edition, say);
    var folder = new LibraryFolder(files, edition.regulation(), decisions.editionDate());
    var read = read(edition, decisions, folder, say);
    this.gone = folder.withdrawn();
    this.entries = related(read);
    check(read, folder);
    this.byKind = byKind(entries.values());
    this.index = new FutureTask<>(() -> index(read, say));
  }

  /** Made when it is asked for, or by the first search. */
  private static SearchIndex index(List<LibraryEntry> entries, Say say) {
    return SearchIndex.of(
        entries.stream().map(new SearchItems(say)::item).toList(), LibraryFolder.synonyms(entries));
  }

  private static List<LibraryEntry> read(
      Edition edition, DecisionEntries decisions, LibraryFolder folder, Say say) {
    var regulation = edition.regulation();
    var roadmap = new RoadmapEntries(regulation, decisions.editionDate(), say);
    return Stream.of(
            decisions.rules(),
            decisions.obligations(),
            roadmap.steps(),
            new FundingEntries(regulation, say).list(decisions),
            roadmap.bodies(),
            roadmap.clocks(),
            roadmap.tariffs(),
            folder.entries(),
            roadmap.texts(),
            folder.sources(regulation).stream().map(roadmap::text).toList())
        .flatMap(List::stream)
        .toList();
  }

  /** What has to do with one another says so on both sides; so do a text and what cites it. */
  private static Map<Address, LibraryEntry> related(List<LibraryEntry> read) {
    var known = read.stream().map(LibraryEntry::address).collect(Collectors.toSet());
    var related = new LinkedHashMap<Address, Set<Address>>();
    known.forEach(address -> related.put(address, new LinkedHashSet<>()));
    for (var entry : read) {
      Stream.concat(entry.related().stream(), texts(entry))
          .filter(other -> known.contains(other) && !other.equals(entry.address()))
          .forEach(other -> {
            related.computeIfAbsent(other, _ -> new LinkedHashSet<>()).add(entry.address());
            related.computeIfAbsent(entry.address(), _ -> new LinkedHashSet<>()).add(other);
          });
    }
    var entries = new LinkedHashMap<Address, LibraryEntry>();
    read.forEach(entry ->
        entries.putIfAbsent(
            entry.address(), with(entry, related.getOrDefault(entry.address(), Set.of()))));
    return Collections.unmodifiableMap(entries);
  }

  private static Stream<Address> texts(LibraryEntry entry) {
    return entry.provenance().sources().stream()
        .map(Reference::source)
        .map(source -> new Address(Kind.SOURCES, source.id()))
        .distinct();
  }

  private static LibraryEntry with(LibraryEntry entry, Collection<Address> related) {
    return new LibraryEntry(
        entry.address(),
        entry.title(),
        entry.names(),
        entry.summary(),
        entry.facts(),
        entry.tables(),
        entry.provenance(),
        entry.facets(),
        List.copyOf(related));
  }

  private static Map<Kind, List<LibraryEntry>> byKind(Collection<LibraryEntry> entries) {
    var byKind = new EnumMap<Kind, List<LibraryEntry>>(Kind.class);
    for (var entry : entries) {
      byKind.computeIfAbsent(entry.address().kind(), _ -> new ArrayList<>()).add(entry);
    }
    byKind.replaceAll((_, list) -> List.copyOf(list));
    return byKind;
  }

  /** An address names one thing, for ever. */
  private void check(List<LibraryEntry> read, LibraryFolder folder) {
    var seen = new LinkedHashSet<Address>();
    for (var entry : read) {
      if (!seen.add(entry.address())) {
        folder.problems().add("library", entry.address().toString(), "stands twice");
      }
    }
    gone.forEach((address, why) -> {
      if (entries.containsKey(address)) {
        folder
            .problems()
            .add("withdrawn.yaml", address.toString(), "was withdrawn and is used again");
      }
      why.replacedBy()
          .filter(other -> !entries.containsKey(other))
          .ifPresent(other ->
              folder.problems().add("withdrawn.yaml", address.toString(), "there is no " + other));
    });
    folder.problems().refuseIfAny();
  }

  boolean isUnder(Edition edition) {
    return fingerprint.equals(edition.fingerprint());
  }

  Map<Address, LibraryEntry> entries() {
    return entries;
  }

  List<LibraryEntry> list(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  Optional<LibraryEntry> find(Address address) {
    return Optional.ofNullable(entries.get(address));
  }

  /** What the folder says of an address that is no longer used. */
  Optional<Withdrawn> findWithdrawn(Address address) {
    return Optional.ofNullable(gone.get(address))
        .map(said ->
            new Withdrawn(
                address, said.title(), said.why(), said.replacedBy().flatMap(this::find)));
  }

  SearchIndex index() {
    index.run();
    try {
      return index.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
