package org.essor.items.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.essor.accounts.Person;
import org.essor.items.AuthoredItem;
import org.essor.items.Stage;
import org.essor.items.internal.Evidence;
import org.essor.items.internal.Evidence.Comparison;
import org.essor.items.internal.Evidences;
import org.essor.items.web.ItemPage.Fact;
import org.essor.items.web.MeasurePage.Compared;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.essor.psychometrics.calibration.LogisticDif;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the trial of an item says, and whether it may count. */
@Controller
@RequestMapping(Authors.PATH + "/{id}")
class MeasureController {

  private static final double LEAST_WRITTEN = 0.01;

  private final Authors authors;
  private final Evidences evidences;

  MeasureController(Authors authors, Evidences evidences) {
    this.authors = authors;
    this.evidences = evidences;
  }

  @GetMapping("/mesure")
  ModelAndView show(
      @PathVariable String id, Person person, Texts texts, HttpServletResponse response) {
    var item = authors.open(id, person, response);
    if (!(item.stage() instanceof Stage.Pretest)) {
      throw new Refusal("items.stage.wrong");
    }
    return new ModelAndView("items/measure", "page", page(item, evidences.weigh(item), texts));
  }

  private static MeasurePage page(AuthoredItem item, Evidence evidence, Texts texts) {
    var address = Authors.address(item);
    return new MeasurePage(
        Authors.crumbs(texts, new Crumb(address, item.id().value())),
        address,
        new Labels(texts).headline(item),
        item.draft(),
        numbers(evidence, texts),
        evidence.measured().stream()
            .flatMap(measured -> measured.groups().stream())
            .map(each -> compared(each, texts))
            .toList(),
        evidence.obstacles().stream()
            .map(each ->
                texts.get(
                    "items.obstacle." + Labels.key(each), evidence.least() - evidence.answers()))
            .toList(),
        texts.get("items.scale", evidence.held(), evidence.judged()));
  }

  private static List<Fact> numbers(Evidence evidence, Texts texts) {
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            texts.get("items.answers"),
            texts.get("items.answers.of", evidence.answers(), evidence.least())));
    facts.add(new Fact(texts.get("items.rights"), "" + evidence.right()));
    evidence
        .measured()
        .ifPresent(measured -> {
          var found = measured.calibration();
          facts.add(fact("items.slope", found.a(), found.errors().a(), texts));
          facts.add(fact("items.location", found.b(), found.errors().b(), texts));
          facts.add(
              new Fact(
                  texts.get("items.fit"),
                  texts.get(
                      "items.fit.value",
                      decimal(measured.fit().statistic(), texts),
                      measured.fit().freedom(),
                      chance(measured.fit().chance(), texts))));
        });
    return facts;
  }

  private static Fact fact(String key, double value, double error, Texts texts) {
    return new Fact(
        texts.get(key), texts.get("items.estimate", decimal(value, texts), decimal(error, texts)));
  }

  static String decimal(double number, Texts texts) {
    return Double.isNaN(number)
        ? texts.get("items.unsaid")
        : String.format(texts.locale(), "%.2f", number)
            .replaceFirst("^-(?=[0.,]*$)", "")
            .replace('-', '−');
  }

  private static Compared compared(Comparison each, Texts texts) {
    return new Compared(
        texts.get("items.groups." + Labels.key(each.groups())),
        texts.get("items.groups.counts", each.reference(), each.focal()),
        figure(each.dif(), dif -> chance(dif.both().chance(), texts), texts),
        figure(each.dif(), dif -> decimal(dif.both().gain(), texts), texts),
        texts.get("items.dif." + each.dif().map(dif -> Labels.key(dif.level())).orElse("unsaid")));
  }

  private static String figure(
      Optional<LogisticDif> dif, Function<LogisticDif, String> figure, Texts texts) {
    return dif.map(figure).orElse(texts.get("items.unsaid"));
  }

  /** A chance that is not 0 is never written as 0. */
  private static String chance(double chance, Texts texts) {
    return chance < LEAST_WRITTEN
        ? texts.get("items.chance.least", decimal(LEAST_WRITTEN, texts))
        : decimal(chance, texts);
  }

  @PostMapping("/promouvoir")
  String promote(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    evidences.promote(authors.act(id, person, new FormValues(values, texts)));
    return "redirect:" + Authors.PATH + "/" + id;
  }
}
