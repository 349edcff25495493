package org.essor.grants.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.calls.Postcodes;
import org.essor.grants.GrantFiles;
import org.essor.grants.MoneyWords;
import org.essor.grants.Published;
import org.essor.grants.ThreeSixtyGiving;
import org.essor.grants.ThreeSixtyGiving.GrantPackage;
import org.essor.grants.web.AgreementView.Fact;
import org.essor.grants.web.LaureateList.Query;
import org.essor.grants.web.LaureatesPage.RegionRow;
import org.essor.kernel.Refusal;
import org.essor.library.LibraryEntry;
import org.essor.platform.BarChart;
import org.essor.platform.BarChart.Bar;
import org.essor.platform.Choice;
import org.essor.platform.SiteSettings;
import org.essor.platform.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The laureates, for everyone: list, map, one page each, files. */
@Controller
@RequestMapping("/laureats")
class LaureatesController {

  private final LaureateList list;
  private final SiteSettings site;

  LaureatesController(LaureateList list, SiteSettings site) {
    this.list = list;
    this.site = site;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String appel,
      @RequestParam(defaultValue = "") String annee,
      @RequestParam(defaultValue = "") String region,
      Texts texts) {
    var query = new Query(q.strip(), appel, annee, region);
    var all = list.list(texts);
    var shown = all.stream().filter(query::keeps).toList();
    return new ModelAndView(
        "grants/laureates",
        "page",
        new LaureatesPage(
            texts.get("grants.laureates.count", shown.size()),
            q,
            choices(all, Laureate::callKey, Laureate::call, texts, appel),
            choices(all, Laureate::year, Laureate::year, texts, annee),
            regions(region, texts),
            query.isFiltered(),
            map(shown, texts),
            byRegion(shown, texts),
            outside(shown, texts),
            shown.stream().map(each -> row(each, texts)).toList(),
            all.stream().anyMatch(each -> each.grant().isPresent())));
  }

  private static List<Choice> choices(
      List<Laureate> all,
      Function<Laureate, String> value,
      Function<Laureate, String> label,
      Texts texts,
      String chosen) {
    var any = new Choice("", texts.get("grants.filter.any"), "", chosen.isEmpty());
    var known =
        all.stream()
            .map(each -> new Choice(value.apply(each), label.apply(each), "", false))
            .filter(each -> !each.value().isEmpty())
            .distinct()
            .sorted(Comparator.comparing(Choice::label))
            .map(each -> new Choice(each.value(), each.label(), "", each.value().equals(chosen)));
    return Stream.concat(Stream.of(any), known).toList();
  }

  private static List<Choice> regions(String chosen, Texts texts) {
    var any = new Choice("", texts.get("grants.filter.any"), "", chosen.isEmpty());
    return Stream.concat(
            Stream.of(any),
            Postcodes.regions().stream()
                .map(each ->
                    new Choice(
                        each.code(),
                        LaureateWords.region(each, texts),
                        "",
                        each.code().equals(chosen))))
        .toList();
  }

  private static RegionMap map(List<Laureate> shown, Texts texts) {
    var counts =
        shown.stream()
            .flatMap(each -> each.regions().stream())
            .collect(Collectors.toMap(each -> each, _ -> 1, Integer::sum));
    return new RegionMap(texts.get("grants.map.title"), texts.get("grants.map.about"), counts);
  }

  private static List<RegionRow> byRegion(List<Laureate> shown, Texts texts) {
    return Postcodes.regions().stream()
        .map(region -> {
          var there = shown.stream().filter(each -> each.regions().contains(region)).toList();
          return new RegionRow(
              RegionMap.code(region),
              "/laureats?region=" + region.code(),
              LaureateWords.region(region, texts),
              there.size(),
              MoneyWords.of(texts, there.stream().mapToLong(each -> each.aid().cents()).sum()));
        })
        .filter(row -> row.count() > 0)
        .toList();
  }

  /** The published aid; of laureates known from publications alone it is not known. */
  private static String aid(List<Laureate> laureates, Texts texts) {
    return laureates.stream().allMatch(each -> each.grant().isEmpty())
        ? "–"
        : MoneyWords.of(texts, laureates.stream().mapToLong(each -> each.aid().cents()).sum());
  }

  private static String outside(List<Laureate> shown, Texts texts) {
    var count = shown.stream().filter(each -> each.regions().isEmpty()).count();
    return count == 0 ? "" : texts.get("grants.map.outside", count);
  }

  private static LaureatesPage.Row row(Laureate laureate, Texts texts) {
    var evidence = laureate.known().map(each -> each.provenance().evidence());
    return new LaureatesPage.Row(
        LaureateWords.href(laureate.id()),
        laureate.title(),
        laureate.holder(),
        laureate.call(),
        laureate.year(),
        LaureateWords.regions(laureate.regions(), texts),
        laureate.amount(),
        evidence
            .map(each -> LaureateWords.evidence(each, texts))
            .orElseGet(() -> texts.get("grants.laureate.published")),
        evidence.map(LaureateWords::colour).orElse("success"),
        laureate.example());
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String id, Texts texts) {
    var laureate = list.find(id, texts).orElseThrow(() -> new Refusal("grants.grant.unknown"));
    var page =
        laureate
            .grant()
            .map(grant -> page(laureate, grant, texts))
            .orElseGet(() -> page(laureate, laureate.known().orElseThrow(), texts));
    return new ModelAndView("grants/laureate", "page", page);
  }

  private static LaureatePage page(Laureate laureate, Published grant, Texts texts) {
    var terms = grant.agreement().terms();
    return new LaureatePage(
        grant.title(),
        terms.purpose(),
        laureate.example(),
        facts(laureate, grant, texts),
        grant.beneficiaries().stream()
            .map(each ->
                new AgreementView.PartyRow(
                    each.organisation(),
                    each.siret(),
                    MoneyWords.of(texts, grant.part(each, grant.aid()))))
            .toList(),
        Optional.of(chart(grant, texts)),
        changes(grant, texts),
        List.of(),
        "");
  }

  private static Fact fact(Texts texts, String name, String value) {
    return new Fact(texts.get("grants.laureate." + name), value);
  }

  private static List<Fact> facts(Laureate laureate, Published grant, Texts texts) {
    return List.of(
        fact(texts, "number", grant.agreement().number()),
        fact(texts, "call", laureate.call()),
        fact(texts, "funder", grant.agreement().terms().funder().name()),
        fact(texts, "signed", texts.date(grant.signedOn())),
        fact(texts, "published-on", LaureateWords.day(grant.at(), texts)),
        fact(texts, "publish-by", texts.date(grant.publishBy())),
        fact(texts, "state", AgreementViews.state(grant.agreement(), texts)),
        fact(texts, "aid", laureate.amount()),
        fact(texts, "paid", MoneyWords.of(texts, grant.agreement().money().paid())),
        fact(texts, "regions", LaureateWords.regions(laureate.regions(), texts)));
  }

  private static BarChart chart(Published grant, Texts texts) {
    var money = grant.agreement().money();
    return new BarChart(
        texts.get("grants.laureate.chart"),
        texts.get("grants.laureate.chart.about"),
        List.of(
            new BarChart.Row(
                texts.get("grants.laureate.aid"),
                List.of(new Bar(grant.aid().cents(), MoneyWords.of(texts, grant.aid()), 1))),
            new BarChart.Row(
                texts.get("grants.laureate.paid"),
                List.of(new Bar(money.paid().cents(), MoneyWords.of(texts, money.paid()), 2)))),
        Optional.empty());
  }

  /** The versions that were signed and the corrections, each with its day. */
  private static List<Fact> changes(Published grant, Texts texts) {
    var changes = new ArrayList<Fact>();
    for (var version : grant.signed()) {
      var amendment = grant.agreement().amendment(version);
      var aid = MoneyWords.of(texts, version.terms().aid());
      changes.add(
          new Fact(
              texts.date(version.signedOn().orElseThrow()),
              amendment == 0
                  ? texts.get("grants.change.signed", aid)
                  : texts.get("grants.change.amended", amendment, aid)));
    }
    changes.addAll(LaureateWords.corrections(grant, texts));
    return changes;
  }

  private static LaureatePage page(Laureate laureate, LibraryEntry entry, Texts texts) {
    var facts =
        Stream.of(
                fact(texts, "call", laureate.call()),
                fact(texts, "holder", laureate.holder()),
                fact(texts, "year", laureate.year()),
                fact(texts, "place", entry.fact("place").inOrOther(texts.language())),
                fact(texts, "amount", laureate.amount()))
            .filter(each -> !each.value().isEmpty())
            .toList();
    return new LaureatePage(
        laureate.title(),
        entry.summary().inOrOther(texts.language()),
        false,
        facts,
        List.of(),
        Optional.empty(),
        List.of(),
        entry.provenance().sources().stream()
            .map(each ->
                new LaureatePage.Cite(
                    "/bibliotheque/textes/" + each.source().id(),
                    each.source().title().inOrOther(texts.language()),
                    LaureateWords.evidence(each.evidence(), texts),
                    LaureateWords.colour(each.evidence())))
            .toList(),
        texts.date(entry.provenance().checked()));
  }

  @CrossOrigin
  @GetMapping("/subventions-scdl.csv")
  ResponseEntity<byte[]> scdl() {
    return csv("subventions-scdl.csv", GrantFiles.scdl(list.grants()));
  }

  @CrossOrigin
  @GetMapping("/subventions.csv")
  ResponseEntity<byte[]> regulatory() {
    return csv("subventions.csv", GrantFiles.regulatory(list.grants()));
  }

  private static ResponseEntity<byte[]> csv(String name, String content) {
    return file(name, MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(content.getBytes(StandardCharsets.UTF_8));
  }

  /** The standard takes no package without a grant: where there is none, there is no file. */
  @CrossOrigin
  @GetMapping("/360giving.json")
  ResponseEntity<GrantPackage> threeSixtyGiving() {
    var grants = list.awarded();
    if (grants.isEmpty()) {
      throw new Refusal("grants.grant.unknown");
    }
    return file("360giving.json", MediaType.APPLICATION_JSON)
        .body(ThreeSixtyGiving.of(grants, site.url()));
  }

  private static ResponseEntity.BodyBuilder file(String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString());
  }
}
