package org.essor.review.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.applications.Submissions;
import org.essor.kernel.Euros;
import org.essor.platform.BarChart;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.essor.review.Choosing;
import org.essor.review.Choosing.Which;
import org.essor.review.Comparison;
import org.essor.review.Rule;
import org.essor.review.Standing.Row;
import org.essor.review.web.CallPlaces.Place;
import org.essor.selection.Selection;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The choice within the envelope, under rules, beside the simple ranking. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping("/operateur/appels/{call}/selection")
class SelectionController {

  private static final String PATH = "/selection";
  private static final String BENEFICIARY = "organisation|";
  private static final int MOST = 10_000;

  private final CallPlaces places;
  private final Choosing choosing;
  private final Submissions submissions;
  private final Groups groups;

  SelectionController(
      CallPlaces places, Choosing choosing, Submissions submissions, Groups groups) {
    this.places = places;
    this.choosing = choosing;
    this.submissions = submissions;
    this.groups = groups;
  }

  @GetMapping
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    return page(places.of(call, person, texts), Posted.nothing());
  }

  private ModelAndView page(Place place, Posted posted) {
    var comparison = choosing.compare(place.id(), place.who());
    var envelope = choosing.findEnvelope(place.id(), place.who());
    posted.with("envelope", envelope.map(SelectionController::typed).orElse(""));
    var rules =
        comparison
            .map(found -> found.prices().stream().map(price -> rule(price, place)).toList())
            .orElseGet(() -> plain(place));
    var page =
        new SelectionPage(
            place.head(),
            comparison
                .map(found -> summary(found, place.words()))
                .orElseGet(() -> List.of(place.texts().get("review.selection.nothing"))),
            comparison.map(found -> chart(found, place.words())),
            rules,
            comparison.map(found -> rows(found, place.words())).orElse(List.of()),
            choices(place, posted),
            comparison.filter(found -> !found.candidates().isEmpty()).isPresent(),
            comparison.flatMap(Comparison::best).isPresent(),
            posted);
    return new ModelAndView("review/selection", "page", page);
  }

  /** An amount as it is typed. */
  static String typed(Euros envelope) {
    return BigDecimal.valueOf(envelope.cents(), 2).stripTrailingZeros().toPlainString();
  }

  private static List<String> summary(Comparison comparison, ReviewWords words) {
    var texts = words.texts();
    var said = new ArrayList<String>();
    said.add(
        texts.get(
            "review.selection.left",
            words.euros(comparison.left()),
            comparison.settledAid().size()));
    said.add(sentence("simple", comparison.simple(), words));
    said.add(
        comparison
            .best()
            .map(best -> sentence("best", best, words))
            .orElseGet(() -> texts.get("review.selection.impossible")));
    comparison
        .best()
        .filter(best -> !best.isProvenBest())
        .ifPresent(best ->
            said.add(
                texts.get(
                    "review.selection.bound",
                    words.number(Comparison.marks(best.valueBound()), 2))));
    return said;
  }

  private static String sentence(String which, Selection selection, ReviewWords words) {
    return words
        .texts()
        .get(
            "review.selection." + which,
            selection.taken().size(),
            words.euros(new Euros(selection.cents())),
            words.number(Comparison.marks(selection.value()), 2));
  }

  private static BarChart chart(Comparison comparison, ReviewWords words) {
    var texts = words.texts();
    var both =
        Stream.of(
            Optional.of(bar("simple", comparison.simple(), words)),
            comparison.best().map(best -> bar("best", best, words)));
    return new BarChart(
        texts.get("review.selection.chart"),
        texts.get("review.selection.chart.text"),
        both.flatMap(Optional::stream).toList(),
        Optional.empty());
  }

  private static BarChart.Row bar(String which, Selection selection, ReviewWords words) {
    double marks = Comparison.marks(selection.value());
    return BarChart.Row.of(
        words.texts().get("review.selection.name." + which), marks, words.number(marks, 2));
  }

  private SelectionPage.Rules rule(Comparison.Price price, Place place) {
    var cost =
        price.marks().isPresent()
            ? place
                .texts()
                .get("review.rule.price", place.words().number(price.marks().getAsDouble(), 2))
            : place.texts().get("review.rule.price.unknown");
    return new SelectionPage.Rules(text(price.rule(), place), cost, removal(price.rule(), place));
  }

  private List<SelectionPage.Rules> plain(Place place) {
    return choosing.listRules(place.id(), place.who()).stream()
        .map(rule -> new SelectionPage.Rules(text(rule, place), "", removal(rule, place)))
        .toList();
  }

  private static String removal(Rule rule, Place place) {
    return place.at(PATH + "/limites/" + rule.id() + "/retirer");
  }

  private String text(Rule rule, Place place) {
    var texts = place.texts();
    var group = groups.label(place.call(), rule.group(), texts);
    if (rule.atMost() == Integer.MAX_VALUE) {
      return texts.get("review.rule.least", group, rule.atLeast());
    }
    return rule.atLeast() == 0
        ? texts.get("review.rule.most", group, rule.atMost())
        : texts.get("review.rule.both", group, rule.atLeast(), rule.atMost());
  }

  private static List<SelectionPage.Row> rows(Comparison comparison, ReviewWords words) {
    var simple = comparison.takenSimply();
    var best = comparison.takenBest();
    return comparison.candidates().stream()
        .map(row -> row(row, simple.contains(number(row)), best.contains(number(row)), words))
        .toList();
  }

  private static String number(Row row) {
    return row.submission().number();
  }

  private static SelectionPage.Row row(Row row, boolean simple, boolean best, ReviewWords words) {
    var submission = row.submission();
    return new SelectionPage.Row(
        submission.number(),
        submission.title(),
        row.ranked().map(ranked -> words.number(ranked.expectedRank(), 1)).orElse("–"),
        submission.requested().map(words::euros).orElse("–"),
        words.texts().get(simple ? "review.taken" : "review.left"),
        words.texts().get(best ? "review.taken" : "review.left"),
        simple != best);
  }

  private List<Choice> choices(Place place, Posted posted) {
    var all = new ArrayList<Choice>();
    all.add(new Choice("", place.texts().get("review.rule.choose"), "", false));
    Stream.concat(
            Stream.of(BENEFICIARY),
            submissions.listOf(place.id()).stream()
                .flatMap(each -> Rule.groups(each).stream())
                .filter(group -> !group.startsWith(BENEFICIARY))
                .distinct()
                .sorted())
        .map(group ->
            new Choice(
                group,
                groups.label(place.call(), group, place.texts()),
                "",
                posted.get("group").equals(group)))
        .forEach(all::add);
    return all;
  }

  @PostMapping("/enveloppe")
  ModelAndView envelope(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var posted = new Posted(values);
    var euros = posted.number("envelope").filter(number -> number.signum() >= 0);
    if (euros.isEmpty() || euros.get().scale() > 2) {
      posted.fail("envelope", texts.get("review.error.euros"));
      return Posted.wrong(page(place, posted));
    }
    var envelope = new Euros(euros.get().movePointRight(2).longValueExact());
    choosing.setEnvelope(place.id(), envelope, place.who());
    return new ModelAndView("redirect:" + place.at(PATH));
  }

  @PostMapping("/limites")
  ModelAndView add(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var posted = new Posted(values);
    var rule = read(place, posted);
    if (rule.isEmpty()) {
      return Posted.wrong(page(place, posted));
    }
    choosing.addRule(place.id(), rule.get(), place.who());
    return new ModelAndView("redirect:" + place.at(PATH));
  }

  private Optional<Rule> read(Place place, Posted posted) {
    var group = posted.get("group");
    var known = choices(place, posted).stream().anyMatch(each -> each.value().equals(group));
    if (group.isEmpty() || !known) {
      posted.fail("group", place.texts().get("review.rule.choose.error"));
    }
    int least = bound("least", 0, posted, place.texts());
    int most = bound("most", Integer.MAX_VALUE, posted, place.texts());
    if (posted.isRight() && (least > most || least == 0 && most == Integer.MAX_VALUE)) {
      posted.fail("most", place.texts().get("review.rule.bounds.error"));
    }
    return posted.isRight() ? Optional.of(rule(group, least, most)) : Optional.empty();
  }

  private static int bound(String field, int otherwise, Posted posted, Texts texts) {
    if (posted.get(field).isEmpty()) {
      return otherwise;
    }
    var number = posted.whole(field).filter(bound -> bound >= 0 && bound <= MOST);
    if (number.isEmpty()) {
      posted.fail(field, texts.get("review.error.between", 0, MOST));
    }
    return number.orElse(otherwise);
  }

  private static Rule rule(String group, int least, int most) {
    var parts = group.split("\\|", -1);
    var kind =
        switch (parts[0]) {
          case "choice" -> Rule.Kind.CHOICE;
          case "region" -> Rule.Kind.REGION;
          default -> Rule.Kind.BENEFICIARY;
        };
    return new Rule(
        UUID.randomUUID(),
        kind,
        kind == Rule.Kind.CHOICE ? parts[1] : "",
        parts[parts.length - 1],
        least,
        most);
  }

  @PostMapping("/limites/{rule}/retirer")
  String remove(@PathVariable String call, @PathVariable String rule, Person person, Texts texts) {
    var place = places.of(call, person, texts);
    choosing.removeRule(place.id(), CallPlaces.uuid(rule, "review.rule.unknown"), place.who());
    return "redirect:" + place.at(PATH);
  }

  @PostMapping("/retenir")
  String keep(
      @PathVariable String call,
      @RequestParam(defaultValue = "") String choix,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var which = choix.equals("simple") ? Which.SIMPLE : Which.BEST;
    choosing.keep(place.id(), which, place.who());
    return "redirect:" + place.at("/decisions");
  }
}
