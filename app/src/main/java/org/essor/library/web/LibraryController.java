package org.essor.library.web;

import static java.util.Comparator.comparing;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.kernel.Refusal;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.Library;
import org.essor.library.LibraryEntry;
import org.essor.library.LibraryEntry.Facet;
import org.essor.library.internal.Report;
import org.essor.library.internal.Reports;
import org.essor.library.web.EntryPage.Link;
import org.essor.library.web.LibraryPage.Shelf;
import org.essor.library.web.ListPage.Filter;
import org.essor.library.web.ListPage.Row;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the library, and its lists. */
@Controller
class LibraryController {

  /** The facts drawn as columns, for kinds whose entries are compared. */
  private static final Map<Kind, List<String>> COLUMNS =
      Map.of(
          Kind.FUNDING, List.of("amount", "maturity", "calendar"),
          Kind.CLOCKS, List.of("duration", "body", "silence"),
          Kind.TARIFFS, List.of("amount", "period", "condition"),
          Kind.LAUREATES, List.of("call", "holder", "year", "place"),
          Kind.SITES, List.of("holder", "place", "status"),
          Kind.COVERAGE_DECISIONS, List.of("company", "type", "opinion", "outcome", "date"));

  /** Kinds that are looked up by name: their lists follow the alphabet of the reader. */
  private static final Set<Kind> BY_NAME = EnumSet.of(Kind.GLOSSARY, Kind.BODIES, Kind.SITES);

  private static final int MOST_ANSWERED = 10;

  private final Library library;
  private final Reports reports;

  LibraryController(Library library, Reports reports) {
    this.library = library;
    this.reports = reports;
  }

  @GetMapping("/bibliotheque")
  ModelAndView library(Texts texts) {
    var wording = new Wording(texts);
    var shelves =
        Arrays.stream(Kind.values())
            .filter(kind -> !library.list(kind).isEmpty())
            .map(kind ->
                new Shelf(
                    href(kind),
                    wording.count(kind, library.list(kind).size()),
                    texts.get(kind.textKey() + ".lead")))
            .toList();
    var total = texts.get("library.total", library.list().size());
    return new ModelAndView(
        "library/library", "page", new LibraryPage(total, shelves, answered(wording)));
  }

  private List<Link> answered(Wording wording) {
    return reports.listLatelyAnswered(MOST_ANSWERED).stream()
        .map(Report::address)
        .distinct()
        .filter(address -> library.find(address).isPresent())
        .map(address -> link(address, library, wording))
        .toList();
  }

  static String href(Kind kind) {
    return "/bibliotheque/" + kind.path();
  }

  @GetMapping("/bibliotheque/{kind}")
  ModelAndView list(
      @PathVariable String kind, @RequestParam MultiValueMap<String, String> asked, Texts texts) {
    var found = Kind.find(kind).orElseThrow(() -> new Refusal("library.kind.unknown", kind));
    var all = library.list(found);
    var facets = facets(all);
    var kept = all.stream().filter(entry -> matches(entry, facets, asked)).toList();
    var wording = new Wording(texts);
    var columns = COLUMNS.getOrDefault(found, List.of());
    var page =
        new ListPage(
            wording.kind(found),
            texts.get(found.textKey() + ".lead"),
            wording.count(found, kept.size()),
            href(found),
            filters(facets, asked, wording),
            columns.stream().map(wording::fact).toList(),
            ordered(found, kept, wording).map(entry -> row(entry, columns, wording)).toList(),
            FundingMap.of(found, kept, wording),
            kept.size() < all.size());
    return new ModelAndView("library/list", "page", page);
  }

  private static Stream<LibraryEntry> ordered(
      Kind kind, List<LibraryEntry> entries, Wording wording) {
    var alphabet = Collator.getInstance(wording.texts().language().locale());
    return BY_NAME.contains(kind)
        ? entries.stream().sorted(comparing(entry -> wording.of(entry.title()), alphabet))
        : entries.stream();
  }

  /** The values that the entries can be filtered by, in order, by what they are values of. */
  private static Map<String, List<Facet>> facets(List<LibraryEntry> entries) {
    var facets = new LinkedHashMap<String, List<Facet>>();
    entries.stream()
        .flatMap(entry -> entry.facets().stream())
        .sorted(Comparator.comparingInt(Facet::order).thenComparing(facet -> facet.label().fr()))
        .distinct()
        .forEach(facet ->
            facets.merge(
                facet.key(),
                List.of(facet),
                (some, one) -> Stream.concat(some.stream(), one.stream()).toList()));
    return facets;
  }

  /**
   * True where the entry has every value asked for; what is no value of the list is passed over.
   */
  private static boolean matches(
      LibraryEntry entry, Map<String, List<Facet>> facets, MultiValueMap<String, String> asked) {
    return facets.entrySet().stream()
        .allMatch(facet ->
            chosen(facet.getValue(), asked.getFirst(facet.getKey()))
                .map(value ->
                    entry.facets().stream()
                        .anyMatch(
                            has -> has.key().equals(facet.getKey()) && has.value().equals(value)))
                .orElse(true));
  }

  private static Optional<String> chosen(List<Facet> facets, @Nullable String value) {
    return facets.stream().map(Facet::value).filter(known -> known.equals(value)).findFirst();
  }

  private static List<Filter> filters(
      Map<String, List<Facet>> facets, MultiValueMap<String, String> asked, Wording wording) {
    return facets.entrySet().stream()
        .filter(facet -> facet.getValue().size() > 1)
        .map(facet -> {
          var chosen = chosen(facet.getValue(), asked.getFirst(facet.getKey())).orElse("");
          var any = new Choice("", wording.texts().get("library.any"), "", chosen.isEmpty());
          var values =
              facet.getValue().stream()
                  .map(value ->
                      new Choice(
                          value.value(),
                          wording.of(value.label()),
                          "",
                          value.value().equals(chosen)));
          return new Filter(
              facet.getKey(),
              wording.texts().get("library.facet." + facet.getKey()),
              Stream.concat(Stream.of(any), values).toList());
        })
        .toList();
  }

  private static Row row(LibraryEntry entry, List<String> columns, Wording wording) {
    var evidence = entry.provenance().evidence();
    return new Row(
        entry.address().href(),
        wording.of(entry.title()),
        wording.of(entry.summary()),
        columns.stream().map(column -> wording.of(entry.fact(column))).toList(),
        wording.evidence(evidence),
        Wording.colour(evidence));
  }

  static Link link(Address address, Library library, Wording wording) {
    var title =
        library.find(address).map(entry -> wording.of(entry.title())).orElse(address.toString());
    return new Link(address.href(), title);
  }
}
