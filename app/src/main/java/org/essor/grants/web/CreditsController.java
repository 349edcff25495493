package org.essor.grants.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.grants.Agreements;
import org.essor.grants.Agreements.Opened;
import org.essor.grants.Agreements.Opening;
import org.essor.grants.MoneyWords;
import org.essor.grants.web.CreditsPage.OpeningRow;
import org.essor.grants.web.CreditsPage.Row;
import org.essor.kernel.Euros;
import org.essor.kernel.Refusal;
import org.essor.platform.BarChart;
import org.essor.platform.BarChart.Bar;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The money of a call: what is open, used and left. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(CreditsController.PATH + "/{call}")
class CreditsController {

  static final String PATH = OperatorAgreements.PATH + "/credits";
  private static final int LONGEST_REASON = 500;

  private final Agreements agreements;
  private final Calls calls;

  CreditsController(Agreements agreements, Calls calls) {
    this.agreements = agreements;
    this.calls = calls;
  }

  private static CallId id(String text) {
    try {
      return new CallId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new Refusal("grants.credits.unknown");
    }
  }

  @GetMapping
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    return show(id(call), Typed.nothing(texts), person, texts);
  }

  private ModelAndView show(CallId call, Typed typed, Person person, Texts texts) {
    var credits = agreements.credits(call, person.id());
    var rows =
        List.of(
            row(texts, "commitments", credits.commitments(), credits.committed()),
            row(texts, "payments", credits.payments(), credits.paid()));
    return new ModelAndView(
        "grants/credits",
        "page",
        new CreditsPage(
            PATH + "/" + call,
            OperatorAgreements.crumbs(texts),
            calls.get(call).sheet().title().inOrOther(texts.language()),
            new BarChart(
                texts.get("grants.credits.chart"),
                texts.get("grants.credits.chart.about"),
                List.of(
                    bars(texts, "commitments", credits.commitments(), credits.committed()),
                    bars(texts, "payments", credits.payments(), credits.paid())),
                Optional.empty()),
            rows,
            agreements.listOpenings(call, person.id()).stream()
                .map(each -> row(each, texts))
                .toList(),
            typed));
  }

  private static Row row(Texts texts, String name, Euros opened, Euros used) {
    return new Row(
        texts.get("grants.credits." + name),
        MoneyWords.of(texts, opened),
        MoneyWords.of(texts, used),
        MoneyWords.of(texts, opened.cents() - used.cents()));
  }

  private static OpeningRow row(Opened opened, Texts texts) {
    return new OpeningRow(
        LaureateWords.day(opened.at(), texts),
        MoneyWords.of(texts, opened.opening().commitments()),
        MoneyWords.of(texts, opened.opening().payments()),
        opened.opening().reason());
  }

  private static BarChart.Row bars(Texts texts, String name, Euros opened, Euros used) {
    return new BarChart.Row(
        texts.get("grants.credits." + name),
        List.of(bar(texts, "opened", opened, 1), bar(texts, "used", used, 2)));
  }

  private static Bar bar(Texts texts, String what, Euros amount, int series) {
    var words = texts.get("grants.credits.bar." + what, MoneyWords.of(texts, amount));
    return new Bar(amount.cents(), words, series);
  }

  @PostMapping
  ModelAndView open(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var id = id(call);
    agreements.credits(id, person.id());
    var typed = new Typed(values, texts);
    var opening =
        new Opening(
            typed.cents("commitments"),
            typed.cents("payments"),
            typed.required("reason", LONGEST_REASON));
    if (opening.commitments() == 0 && opening.payments() == 0) {
      typed.wrong("commitments", "money");
    }
    if (typed.isRight()) {
      try {
        agreements.open(id, person.id(), opening);
        return new ModelAndView("redirect:" + PATH + "/" + id + "?fait=grants.credits-changed");
      } catch (Refusal refusal) {
        typed.fail(field(refusal), Typed.told(refusal, texts));
      }
    }
    var page = show(id, typed, person, texts);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** The field that a refusal is about, by the end of its code. */
  private static String field(Refusal refusal) {
    return Stream.of("commitments", "payments")
        .filter(name -> refusal.code().equals("grants.credits.used-" + name))
        .findFirst()
        .orElseThrow(() -> refusal);
  }
}
