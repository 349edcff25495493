package org.essor.grants.web;

import java.util.List;
import java.util.Map;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.grants.Agreement;
import org.essor.grants.Agreements;
import org.essor.grants.MoneyWords;
import org.essor.grants.Terms;
import org.essor.grants.TermsCheck;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
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

/** Writes the text of an agreement or an amendment; what is incomplete is kept. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(OperatorAgreements.PATH + "/{id}/texte")
class TermsController {

  private final OperatorAgreements desk;
  private final Agreements agreements;

  TermsController(OperatorAgreements desk, Agreements agreements) {
    this.desk = desk;
    this.agreements = agreements;
  }

  private Agreement getWritten(String id, Person person) {
    var agreement = desk.get(id, person);
    if (agreement.draft().isEmpty()) {
      throw new Refusal("grants.step.impossible");
    }
    return agreement;
  }

  @GetMapping
  ModelAndView show(@PathVariable String id, Person person, Texts texts) {
    var agreement = getWritten(id, person);
    var terms = agreement.draft().orElseThrow();
    var typed = TermsForm.of(terms, texts).with("seen", "" + agreement.edition());
    return new ModelAndView("grants/terms", "page", page(agreement, terms, typed, texts));
  }

  private static TermsPage page(Agreement agreement, Terms terms, Typed typed, Texts texts) {
    return new TermsPage(
        OperatorAgreements.PATH + "/" + agreement.id(),
        OperatorAgreements.crumbs(agreement, texts),
        agreement.findInForce().isPresent(),
        MoneyWords.of(texts, agreement.decidedAid()),
        texts.get(
            "grants.terms.sums",
            MoneyWords.of(texts, terms.aid()),
            MoneyWords.of(texts, terms.planned())),
        missing(agreement, terms, texts),
        TermsForm.rows("parties", terms.parties().getLast().number() + 1, texts),
        TermsForm.rows("deliverables", last(typed, "deliverables"), texts),
        TermsForm.rows("instalments", last(typed, "instalments"), texts),
        typed);
  }

  private static int last(Typed typed, String list) {
    return typed.rows(list).stream()
        .filter(row -> typed.isFilled(list + "." + row, "title", "due"))
        .mapToInt(row -> row + 1)
        .max()
        .orElse(0);
  }

  private static Map<String, String> problems(Agreement agreement, Terms terms) {
    return agreement
        .findInForce()
        .map(version -> TermsCheck.ofAmendment(version.terms(), terms, agreement.progress()))
        .orElseGet(() -> TermsCheck.of(terms));
  }

  private static List<Crumb> missing(Agreement agreement, Terms terms, Texts texts) {
    return problems(agreement, terms).entrySet().stream()
        .map(each ->
            new Crumb(
                "#" + each.getKey(),
                texts.get(
                    "platform.errors.named",
                    TermsForm.name(each.getKey(), texts),
                    texts.get(each.getValue()))))
        .toList();
  }

  @PostMapping
  ModelAndView save(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var agreement = getWritten(id, person);
    var typed = new Typed(values, texts);
    var terms = new TermsForm(typed).read();
    if (!typed.isRight()) {
      return wrong(agreement, terms, typed, texts);
    }
    try {
      agreements.write(OperatorAgreements.edit(agreement, person, typed), terms);
    } catch (Refusal refusal) {
      if (!refusal.code().equals("grants.terms.decided")) {
        throw refusal;
      }
      typed.fail("parties.0.share", texts.get("grants.terms.decided.title"));
      return wrong(agreement, terms, typed, texts);
    }
    var done = problems(agreement, terms).isEmpty();
    return OperatorAgreements.back(agreement, (done ? "" : "/texte") + "?fait=grants.written");
  }

  private static ModelAndView wrong(Agreement agreement, Terms terms, Typed typed, Texts texts) {
    var page = new ModelAndView("grants/terms", "page", page(agreement, terms, typed, texts));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
