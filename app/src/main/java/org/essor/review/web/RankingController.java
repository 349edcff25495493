package org.essor.review.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.platform.BarChart;
import org.essor.platform.CsvTable;
import org.essor.platform.Texts;
import org.essor.ranking.Ranking.Severity;
import org.essor.review.ReviewDesk;
import org.essor.review.Standing;
import org.essor.review.Standing.Row;
import org.essor.review.Standing.Zone;
import org.essor.review.web.CallPlaces.Place;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the applications of a call stand by their reviews. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping("/operateur/appels/{call}/classement")
class RankingController {

  /** How many projects the chart shows on each side of the line. */
  private static final int SIDE = 20;

  private static final int MARGIN = 2;

  private final CallPlaces places;
  private final ReviewDesk reviews;
  private final People people;

  RankingController(CallPlaces places, ReviewDesk reviews, People people) {
    this.places = places;
    this.reviews = reviews;
    this.people = people;
  }

  @GetMapping
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    var place = places.of(call, person, texts);
    var page =
        reviews
            .standing(place.id(), place.who())
            .filter(standing -> !standing.marks().isEmpty())
            .map(standing -> page(standing, place))
            .orElseGet(() -> nothing(place));
    return new ModelAndView("review/ranking", "page", page);
  }

  private static RankingPage nothing(Place place) {
    return new RankingPage(
        place.head(),
        List.of(place.texts().get("review.ranking.nothing")),
        Optional.empty(),
        "",
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private RankingPage page(Standing standing, Place place) {
    var shown = around(standing);
    var severities = severities(standing, place.words());
    return new RankingPage(
        place.head(),
        summary(standing, place.words()),
        Optional.of(chart(standing, shown, place)),
        place.texts().get("review.ranking.around", shown.size(), standing.rows().size()),
        standing.rows().stream().map(row -> row(row, standing, place)).toList(),
        Optional.of(severityChart(standing, place.words())),
        severities,
        agreement(standing, place.words()));
  }

  private static List<String> summary(Standing standing, ReviewWords words) {
    var grey = standing.rows().stream().filter(row -> row.zone() == Zone.GREY).count();
    var out = standing.rows().stream().filter(row -> row.zone() == Zone.OUT).count();
    var texts = words.texts();
    return List.of(
        texts.get("review.ranking.line", standing.line()),
        texts.get(
            "review.ranking.grey",
            (int) grey,
            words.percent(Standing.LOW),
            words.percent(Standing.HIGH)),
        texts.get("review.ranking.out", (int) out));
  }

  /** Those next to the line, and all of the grey zone. */
  private static List<Row> around(Standing standing) {
    var ranked = standing.rows().stream().filter(row -> row.ranked().isPresent()).toList();
    var shown = new ArrayList<Row>();
    for (int place = 0; place < ranked.size(); place++) {
      boolean near = Math.abs(place + 1 - standing.line()) <= SIDE;
      if (near || ranked.get(place).zone() == Zone.GREY) {
        shown.add(ranked.get(place));
      }
    }
    return shown;
  }

  private static RankChart chart(Standing standing, List<Row> shown, Place place) {
    var texts = place.texts();
    return new RankChart(
        texts.get("review.ranking.chart"),
        texts.get("review.ranking.chart.text"),
        shown.stream().flatMap(row -> bar(row).stream()).toList(),
        standing.line(),
        texts.get("review.ranking.chart.line"));
  }

  private static Optional<RankChart.Row> bar(Row row) {
    return row.ranked()
        .map(ranked ->
            new RankChart.Row(
                row.submission().number(),
                ranked.expectedRank(),
                ranked.bestRank(),
                ranked.worstRank(),
                switch (row.zone()) {
                  case ABOVE -> 1;
                  case GREY -> 2;
                  case BELOW -> 3;
                  case OUT, NO_MARK -> 4;
                }));
  }

  private static RankingPage.Row row(Row row, Standing standing, Place place) {
    var words = place.words();
    var texts = place.texts();
    var submission = row.submission();
    return new RankingPage.Row(
        place.at("/avis/" + submission.id()),
        submission.number(),
        submission.title(),
        row.mean().map(words::number).orElse("–"),
        words.number(standing.corrected(row)),
        texts.get("review.ranking.of", row.given(), row.expected()),
        row.ranked().map(each -> words.number(each.expectedRank(), 1)).orElse("–"),
        row.ranked()
            .map(each -> texts.get("review.ranking.from-to", each.bestRank(), each.worstRank()))
            .orElse("–"),
        row.ranked().isPresent() ? words.percent(row.chance()) : "–",
        texts.get("review.zone." + row.zone()),
        kind(row.zone()),
        row.below().stream().map(each -> words.of(each.label())).collect(Collectors.joining(", ")));
  }

  static String kind(Zone zone) {
    return switch (zone) {
      case ABOVE -> "success";
      case GREY -> "warning";
      case BELOW -> "info";
      case OUT -> "error";
      case NO_MARK -> "";
    };
  }

  private List<RankingPage.Severe> severities(Standing standing, ReviewWords words) {
    var names = experts(standing, words.texts());
    return standing.severities().stream()
        .map(each ->
            new RankingPage.Severe(
                names.getOrDefault(each.reviewer(), each.reviewer()),
                words.number(each.severity(), 2),
                words
                    .texts()
                    .get(
                        "review.ranking.from-to",
                        words.number(each.severity() - MARGIN * each.deviation(), 2),
                        words.number(each.severity() + MARGIN * each.deviation(), 2))))
        .toList();
  }

  /** The names of the experts, by the letter and number that stand in the file of marks. */
  private Map<String, String> experts(Standing standing, Texts texts) {
    var known =
        people.list(standing.names().keySet()).stream()
            .collect(Collectors.toMap(Person::id, Person::displayName));
    var names = new LinkedHashMap<String, String>();
    standing
        .names()
        .forEach((id, name) ->
            names.put(
                name, name + " · " + known.getOrDefault(id, texts.get("review.expert.gone"))));
    return names;
  }

  /** How many experts mark how severely: a bar for each quarter of a point. */
  private static BarChart severityChart(Standing standing, ReviewWords words) {
    var texts = words.texts();
    var counts = new TreeMap<Long, Long>();
    standing.severities().stream()
        .map(Severity::severity)
        .forEach(severity -> counts.merge(Math.round(severity * 4), 1L, Long::sum));
    return new BarChart(
        texts.get("review.severity.chart"),
        texts.get("review.severity.chart.text"),
        counts.entrySet().stream()
            .map(each ->
                BarChart.Row.of(
                    words.number(each.getKey() / 4.0, 2),
                    each.getValue(),
                    texts.get("review.severity.count", each.getValue().intValue())))
            .toList(),
        Optional.empty());
  }

  private static List<String> agreement(Standing standing, ReviewWords words) {
    var texts = words.texts();
    var said = new ArrayList<String>();
    said.add(texts.get("review.agreement.alpha", words.number(standing.alpha())));
    said.add(texts.get("review.agreement.reliability", share(standing.reliability(), words)));
    standing
        .correlation()
        .ifPresent(icc ->
            said.add(
                texts.get(
                    "review.agreement.icc",
                    words.number(icc.random(), 2),
                    words.number(icc.randomMean(), 2))));
    said.add(texts.get("review.agreement.seed", String.valueOf(Standing.SEED)));
    return said;
  }

  private static String share(OptionalDouble share, ReviewWords words) {
    return share.isPresent() ? words.percent(share.getAsDouble()) : "–";
  }

  /** The mean marks, experts without their names, as {@code ./essor rank} reads them. */
  @GetMapping("/notes.csv")
  ResponseEntity<byte[]> marks(@PathVariable String call, Person person, Texts texts) {
    var place = places.of(call, person, texts);
    var rows =
        reviews.standing(place.id(), place.who()).stream()
            .flatMap(standing -> standing.marks().stream())
            .map(mark -> List.of(mark.project(), mark.reviewer(), String.valueOf(mark.mark())))
            .toList();
    var csv = CsvTable.write(List.of("project", "reviewer", "mark"), rows);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"notes.csv\"")
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }
}
