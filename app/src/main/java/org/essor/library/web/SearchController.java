package org.essor.library.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.Library;
import org.essor.library.Library.LibraryQuery;
import org.essor.library.LibraryEntry;
import org.essor.library.LiveSearch;
import org.essor.library.LiveSearch.Group;
import org.essor.library.web.SearchPage.Found;
import org.essor.library.web.SearchPage.Link;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.search.Results;
import org.essor.search.Results.Hit;
import org.essor.search.Results.Part;
import org.essor.search.SearchLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** One search over the whole library. */
@Controller
class SearchController {

  static final int LONGEST_QUERY = 200;
  private static final int PER_PAGE = 20;
  private static final int LAST_PAGE = 500;

  private final Library library;
  private final LiveSearch live;

  SearchController(Library library, LiveSearch live) {
    this.library = library;
    this.live = live;
  }

  /** What was asked: the words, the kind kept, the page. */
  private record Asked(String query, Optional<Kind> kind, int page) {

    LibraryQuery toQuery(Language language) {
      var kinds = kind.map(Set::of).orElse(Set.of());
      return new LibraryQuery(query, language, kinds, (page - 1) * PER_PAGE, PER_PAGE);
    }

    String href() {
      var address = UriComponentsBuilder.fromPath("/recherche").queryParam("q", "{q}");
      kind.ifPresent(kept -> address.queryParam("type", kept.path()));
      if (page > 1) {
        address.queryParam("page", page);
      }
      return address.encode().buildAndExpand(query).toUriString();
    }

    Asked with(Optional<Kind> other) {
      return new Asked(query, other, 1);
    }

    /** Where an address asks for a page after the last one. */
    Asked last(int total) {
      return new Asked(query, kind, (total + PER_PAGE - 1) / PER_PAGE);
    }

    Asked turned(int pages) {
      return new Asked(query, kind, page + pages);
    }
  }

  @GetMapping("/recherche")
  ModelAndView search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "1") String page,
      Texts texts) {
    var words = q.strip();
    var query = words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words;
    var asked = new Asked(query, Kind.find(type), pageOf(page));
    var results = library.search(asked.toQuery(texts.language()));
    if (results.hits().isEmpty() && results.total() > 0) {
      return new ModelAndView("redirect:" + asked.last(results.total()).href());
    }
    var groups =
        asked.kind().isEmpty() && asked.page() == 1
            ? live.search(query, results, texts.language())
            : List.<Group>of();
    var found = page(asked, results, new Wording(texts), groups);
    return new ModelAndView("library/search", "page", found);
  }

  private static int pageOf(String page) {
    try {
      return Math.clamp(Integer.parseInt(page), 1, LAST_PAGE);
    } catch (NumberFormatException _) {
      return 1;
    }
  }

  private SearchPage page(Asked asked, Results results, Wording wording, List<Group> live) {
    boolean more = asked.page() * PER_PAGE < results.total();
    return new SearchPage(
        asked.query(),
        asked.query().isEmpty() ? "" : count(asked, results, live, wording),
        notes(results, wording),
        kinds(asked, results, wording),
        live.stream().map(group -> live(group, wording)).toList(),
        results.hits().stream().map(hit -> found(hit, wording)).toList(),
        results.suggestions().stream()
            .map(text -> new Link(new Asked(text, Optional.empty(), 1).href(), text, false))
            .toList(),
        asked.page() > 1 ? asked.turned(-1).href() : "",
        more ? asked.turned(1).href() : "");
  }

  private static String count(Asked asked, Results results, List<Group> live, Wording wording) {
    int all = results.total() + live.stream().mapToInt(Group::total).sum();
    return wording.texts().get("library.search.count", all, asked.query());
  }

  private static List<String> notes(Results results, Wording wording) {
    var notes = new ArrayList<String>();
    results.corrections().stream()
        .distinct()
        .forEach(word ->
            notes.add(wording.texts().get("library.search.read-as", word.typed(), word.read())));
    if (results.partly()) {
      notes.add(wording.texts().get("library.search.partly"));
    }
    return notes;
  }

  private static List<Link> kinds(Asked asked, Results results, Wording wording) {
    var links = new ArrayList<Link>();
    int all = results.byKind().values().stream().mapToInt(Integer::intValue).sum();
    if (all > 0) {
      links.add(
          new Link(
              asked.with(Optional.empty()).href(),
              wording.texts().get("library.search.all", all),
              asked.kind().isEmpty()));
    }
    Arrays.stream(Kind.values())
        .filter(kind -> results.byKind().containsKey(kind.path()))
        .map(kind ->
            new Link(
                asked.with(Optional.of(kind)).href(),
                wording
                    .texts()
                    .get(
                        "library.search.kind",
                        wording.kind(kind),
                        results.byKind().getOrDefault(kind.path(), 0)),
                asked.kind().filter(kind::equals).isPresent()))
        .forEach(links::add);
    return links;
  }

  private static SearchPage.Live live(Group group, Wording wording) {
    return new SearchPage.Live(
        wording.texts().get("library.search.kind", wording.of(group.title()), group.total()),
        group.found().stream()
            .map(found ->
                new SearchPage.LiveItem(
                    found.item().href(),
                    found.hit().title().parts(),
                    found.hit().sentence().parts(),
                    language(found.hit(), wording),
                    wording.of(found.item().status()),
                    found.item().open() ? "success" : "info"))
            .toList());
  }

  /** The language of a sentence, where it is not that of the page. */
  private static String language(Hit hit, Wording wording) {
    var french = hit.sentence().language() == SearchLanguage.FRENCH;
    var language = french ? Language.FR : Language.EN;
    return language == wording.texts().language() ? "" : language.code();
  }

  /** The kind of an entry stands below it: a sentence that says nothing else gives way. */
  private static List<Part> sentence(LibraryEntry entry, Hit hit, Wording wording) {
    return hit.sentence().text().equals(wording.kind(entry.address().kind()))
        ? List.of(new Part(wording.of(entry.summary()), false))
        : hit.sentence().parts();
  }

  private Found found(Hit hit, Wording wording) {
    var entry = library.find(Address.find(hit.key()).orElseThrow()).orElseThrow();
    var evidence = entry.provenance().evidence();
    return new Found(
        entry.address().href(),
        hit.title().parts(),
        wording.kind(entry.address().kind()),
        sentence(entry, hit, wording),
        language(hit, wording),
        wording.evidence(evidence),
        Wording.colour(evidence));
  }
}
