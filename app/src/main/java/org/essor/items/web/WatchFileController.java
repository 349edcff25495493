package org.essor.items.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.items.internal.Figures;
import org.essor.items.internal.Figures.Fit;
import org.essor.items.internal.Figures.Quartiles;
import org.essor.items.internal.Watch;
import org.essor.kernel.SmallCells;
import org.essor.platform.CsvTable;
import org.essor.skills.Item;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The figures of all items as a file: one line an item, no words of any; what may not be told is
 * empty.
 */
@Controller
class WatchFileController {

  private static final List<String> COLUMNS =
      List.of(
          "item",
          "domain",
          "state",
          "diagnoses",
          "of_diagnoses",
          "certifications",
          "of_certifications",
          "answers",
          "share_right",
          "correlation",
          "median_seconds",
          "fit_p",
          "drift_z",
          "attention");

  private final Watch watch;
  private final Watchers watchers;
  private final Authors authors;

  WatchFileController(Watch watch, Watchers watchers, Authors authors) {
    this.watch = watch;
    this.watchers = watchers;
    this.authors = authors;
  }

  @GetMapping(WatchController.PATH + ".csv")
  ResponseEntity<byte[]> csv(Person person) {
    watchers.admit(person);
    var all = watch.list();
    var lines =
        authors.skills.getBank().items().values().stream()
            .flatMap(item -> Stream.ofNullable(all.get(item.id())).map(each -> line(item, each)))
            .toList();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("suivi-banque.csv").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(CsvTable.write(COLUMNS, lines).getBytes(StandardCharsets.UTF_8));
  }

  private List<String> line(Item item, Figures figures) {
    var bank = authors.skills.getBank();
    var shown = figures.shown();
    var replies = Optional.of(figures.replies()).filter(WatchWords::isTold);
    return List.of(
        item.id(),
        bank.framework().domains().get(bank.domainOf(item)).id(),
        state(item),
        told(shown.diagnoses()),
        told(shown.ofDiagnoses()),
        told(shown.certifications()),
        told(shown.ofCertifications()),
        replies.map(each -> "" + each.people()).orElse(""),
        number(replies.map(Figures.Replies::rightShare)),
        number(figures.correlation()),
        number(replies.flatMap(Figures.Replies::seconds).map(Quartiles::median)),
        number(figures.fit().map(Fit::chance)),
        number(figures.drift()),
        figures.attention().stream().sorted().map(Labels::key).collect(Collectors.joining(" ")));
  }

  private static String told(int tests) {
    return tests < SmallCells.LEAST ? "" : "" + tests;
  }

  private static String state(Item item) {
    if (item.traits().pretest()) {
      return "pretest";
    }
    return item.traits().isCalibrated() ? "calibrated" : "judged";
  }

  private static String number(Optional<Double> number) {
    return number.map(value -> String.format(Locale.ROOT, "%.4f", value)).orElse("");
  }
}
