package org.essor.calls.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.calls.Erratum;
import org.essor.calls.Round;
import org.essor.kernel.Refusal;
import org.essor.platform.CalendarFile;
import org.essor.platform.CalendarFile.Event;
import org.essor.platform.CalendarFile.When.At;
import org.essor.platform.CsvTable;
import org.essor.platform.Markup;
import org.essor.platform.SiteSettings;
import org.essor.platform.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Calls as files: a feed (RSS 2.0), a calendar, the national schema. */
@Controller
class CallFilesController {

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Calls calls;
  private final SiteSettings site;
  private final Clock clock;

  CallFilesController(Calls calls, SiteSettings site, Clock clock) {
    this.calls = calls;
    this.site = site;
    this.clock = clock;
  }

  /** Something that is told in the feed. */
  private record Item(Instant at, String title, String text, String href, String id) {}

  @GetMapping("/appels.rss")
  ResponseEntity<byte[]> feed(Texts texts) {
    var feed = new Markup();
    feed.open("rss", "version", "2.0", "xmlns:atom", ATOM).open("channel");
    feed.text("title", texts.get("calls.feed.title"))
        .text("link", site.url() + "/appels")
        .text("description", texts.get("calls.lead"))
        .text("language", texts.language().code())
        .add(
            "atom:link",
            "href",
            site.url() + "/appels.rss",
            "rel",
            "self",
            "type",
            "application/rss+xml");
    items(texts).forEach(item -> write(feed, item));
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + feed.close().close().done();
    return file("application/rss+xml;charset=UTF-8", xml);
  }

  private List<Item> items(Texts texts) {
    var wording = new Wording(texts);
    return calls.listPublic().stream()
        .filter(call -> call.archive().isEmpty())
        .flatMap(call ->
            Stream.concat(
                call.publishedAt().stream().map(at -> item(call, at, wording)),
                calls.listErrata(call.id()).stream().map(erratum -> item(call, erratum, wording))))
        .sorted(Comparator.comparing(Item::at).reversed())
        .toList();
  }

  private Item item(Call call, Instant at, Wording wording) {
    var when = wording.intake(call, clock.instant());
    return new Item(
        at,
        wording.of(call.sheet().title()),
        wording.text("calls.feed.item", wording.of(call.sheet().summary()), when),
        site.url() + call.address(),
        "call-" + call.id());
  }

  private Item item(Call call, Erratum erratum, Wording wording) {
    return new Item(
        erratum.at(),
        wording.text("calls.feed.erratum", wording.of(call.sheet().title())),
        wording.of(erratum.text()),
        site.url() + call.address(),
        "call-" + call.id() + "-" + erratum.number());
  }

  private static void write(Markup feed, Item item) {
    feed.open("item")
        .text("title", item.title())
        .text("link", item.href())
        .text("description", item.text())
        .text("guid", item.id(), "isPermaLink", "false")
        .text("pubDate", RFC_822.format(item.at()))
        .close();
  }

  @GetMapping("/appels.ics")
  ResponseEntity<byte[]> calendar(Texts texts) {
    var wording = new Wording(texts);
    var events =
        calls.listPublic().stream()
            .filter(call -> call.status() == Call.Status.PUBLISHED)
            .flatMap(call ->
                call.rounds().stream()
                    .flatMap(round ->
                        Stream.of("opens", "closes")
                            .map(edge -> event(call, round, edge, wording))))
            .toList();
    var file = new CalendarFile(texts.get("calls.feed.title"), clock.instant(), events);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"appels.ics\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, texts.language().code())
        .body(file.bytes());
  }

  /** At the very instant; its hour where the call is made is in the words. */
  private Event event(Call call, Round round, String edge, Wording wording) {
    var at = edge.equals("opens") ? round.opening() : round.closing();
    var title = wording.of(call.sheet().title());
    return new Event(
        "call-%s-%d-%s@essor".formatted(call.id(), round.number(), edge),
        new At(at.toInstant()),
        new CalendarFile.Words(
            wording.text("calls.calendar." + edge, title),
            wording.text("calls.calendar.said", wording.moment(at), site.url() + call.address()),
            wording.text("calls.title")),
        false,
        edge.equals("closes") ? 7 : 0);
  }

  @CrossOrigin
  @GetMapping("/appels/dispositifs.csv")
  ResponseEntity<byte[]> schemes() {
    return csv(
        calls.listPublic().stream()
            .filter(call -> !call.example())
            .flatMap(call -> SchemeExport.of(call, site.url()).stream())
            .toList());
  }

  private static ResponseEntity<byte[]> csv(List<SchemeExport> exports) {
    var rows = exports.stream().map(SchemeExport::row).toList();
    return file("text/csv;charset=UTF-8", CsvTable.write(SchemeExport.NAMES, rows));
  }

  private SchemeExport export(String slug) {
    return SchemeExport.of(CallsController.get(calls, slug), site.url())
        .orElseThrow(() -> new Refusal("calls.scheme.unknown"));
  }

  @CrossOrigin
  @GetMapping("/appels/{slug}/dispositif.csv")
  ResponseEntity<byte[]> schemeAsCsv(@PathVariable String slug) {
    return csv(List.of(export(slug)));
  }

  @CrossOrigin
  @GetMapping("/appels/{slug}/dispositif.json")
  ResponseEntity<Map<String, String>> schemeAsJson(@PathVariable String slug) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(export(slug).fields());
  }

  private static ResponseEntity<byte[]> file(String type, String content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .body(content.getBytes(StandardCharsets.UTF_8));
  }
}
