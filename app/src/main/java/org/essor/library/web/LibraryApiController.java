package org.essor.library.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.essor.kernel.Refusal;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.Library;
import org.essor.library.Library.LibraryQuery;
import org.essor.library.LiveSearch;
import org.essor.library.Withdrawn;
import org.essor.platform.Texts;
import org.essor.search.Results;
import org.essor.search.Results.Correction;
import org.essor.search.Results.Excerpt;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library for programs. Open: no cookie, no token, from any site. */
@RestController
@CrossOrigin
class LibraryApiController {

  private static final int MOST = 100;
  private static final int FURTHEST = 10_000;

  private final Library library;
  private final LiveSearch live;

  LibraryApiController(Library library, LiveSearch live) {
    this.library = library;
    this.live = live;
  }

  /** A kind of entries and how many there are. */
  record KindData(String kind, String title, int count, String href) {}

  /** Entries of one kind. */
  record EntryList(String kind, int count, List<EntryData> entries) {}

  /** What was found. */
  record SearchData(
      String query,
      int total,
      boolean partly,
      List<Correction> corrections,
      List<String> suggestions,
      List<FoundData> hits,
      List<LiveData> live) {}

  /** Something of another module that matches, such as a call, and how it is now. */
  record LiveData(String href, String title, Excerpt sentence, String status, boolean open) {}

  /** An entry that matches, and the sentence in which words were found. */
  record FoundData(
      String kind, String id, String href, String title, Excerpt sentence, String evidence) {}

  @GetMapping("/api/v1/library")
  List<KindData> kinds(Texts texts) {
    return Arrays.stream(Kind.values())
        .map(kind ->
            new KindData(
                kind.path(),
                texts.get(kind.textKey()),
                library.list(kind).size(),
                "/api/v1/library/entries/" + kind.path()))
        .toList();
  }

  @GetMapping("/api/v1/library/entries/{kind}")
  EntryList list(@PathVariable String kind) {
    var entries = library.list(kindOf(kind)).stream().map(EntryData::of).toList();
    return new EntryList(kind, entries.size(), entries);
  }

  private static Kind kindOf(String kind) {
    return Kind.find(kind).orElseThrow(() -> new Refusal("library.kind.unknown", kind));
  }

  @GetMapping("/api/v1/library/entries/{kind}/{id}")
  ResponseEntity<?> entry(@PathVariable String kind, @PathVariable String id, Texts texts) {
    var address =
        Address.find(kind, id).orElseThrow(() -> new Refusal("library.entry.unknown", id));
    var entry = library.find(address);
    return entry.isPresent()
        ? ResponseEntity.ok(EntryData.of(entry.get()))
        : library
            .findWithdrawn(address)
            .map(gone -> gone(gone, new Wording(texts)))
            .orElseThrow(() -> new Refusal("library.entry.unknown", id));
  }

  private static ResponseEntity<ProblemDetail> gone(Withdrawn gone, Wording wording) {
    var detail = wording.texts().get("library.gone.what", wording.of(gone.title()));
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.GONE, detail);
    problem.setTitle(wording.texts().get("library.gone.title"));
    gone.replacedBy().ifPresent(entry -> problem.setProperty("replacedBy", entry.address().href()));
    return ResponseEntity.of(problem).build();
  }

  @GetMapping("/api/v1/library/search")
  SearchData search(
      @RequestParam String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "20") int limit,
      Texts texts) {
    var query = q.substring(0, Math.min(q.length(), SearchController.LONGEST_QUERY));
    var kinds = kind.isEmpty() ? Set.<Kind>of() : Set.of(kindOf(kind));
    var results =
        library.search(
            new LibraryQuery(
                query,
                texts.language(),
                kinds,
                Math.clamp(offset, 0, FURTHEST),
                Math.clamp(limit, 1, MOST)));
    return new SearchData(
        query,
        results.total(),
        results.partly(),
        results.corrections(),
        results.suggestions(),
        results.hits().stream().map(this::found).toList(),
        kinds.isEmpty() && offset <= 0 ? live(query, results, new Wording(texts)) : List.of());
  }

  private List<LiveData> live(String query, Results read, Wording wording) {
    return live.search(query, read, wording.texts().language()).stream()
        .flatMap(group -> group.found().stream())
        .map(found ->
            new LiveData(
                found.item().href(),
                found.hit().title().text(),
                found.hit().sentence(),
                wording.of(found.item().status()),
                found.item().open()))
        .toList();
  }

  private FoundData found(Results.Hit hit) {
    var address = Address.find(hit.key()).orElseThrow();
    var entry = library.find(address).orElseThrow();
    return new FoundData(
        address.kind().path(),
        address.id(),
        address.href(),
        hit.title().text(),
        hit.sentence(),
        EntryData.tag(entry.provenance().evidence()));
  }

  @GetMapping(path = "/bibliotheque/{kind}/donnees.json")
  ResponseEntity<EntryList> json(@PathVariable String kind) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(list(kind));
  }

  @GetMapping(path = "/bibliotheque/{kind}/donnees.csv")
  ResponseEntity<String> csv(@PathVariable String kind) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"" + kindOf(kind).path() + ".csv\"")
        .body(EntryCsv.of(library.list(kindOf(kind))));
  }
}
