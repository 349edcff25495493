package org.essor.grants.web;

import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.form.Siret;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementEdit;
import org.essor.grants.Agreements;
import org.essor.grants.Agreements.NewCorrection;
import org.essor.grants.Correction.Field;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an operator does to an agreement: each act is one form of its page. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(OperatorAgreements.PATH + "/{id}")
class ActsController {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_VALUE = 200;

  private final OperatorAgreements desk;
  private final Agreements agreements;

  ActsController(OperatorAgreements desk, Agreements agreements) {
    this.desk = desk;
    this.agreements = agreements;
  }

  /** What a form asks for, once it is typed right. */
  private interface Act {
    void on(AgreementEdit edit);
  }

  private ModelAndView act(Agreement agreement, Sent sent, Act act) {
    if (!sent.typed().isRight()) {
      return desk.show(agreement, sent.typed(), sent.texts());
    }
    act.on(OperatorAgreements.edit(agreement, sent.person(), sent.typed()));
    return OperatorAgreements.back(agreement);
  }

  /** Who sent which form. */
  private record Sent(Person person, Typed typed, Texts texts) {
    Sent(Person person, MultiValueMap<String, String> values, Texts texts) {
      this(person, new Typed(values, texts), texts);
    }
  }

  @PostMapping("/envoyer")
  ModelAndView send(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    return act(desk.get(id, person), new Sent(person, values, texts), agreements::send);
  }

  @PostMapping("/reprendre")
  ModelAndView takeBack(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    return act(desk.get(id, person), new Sent(person, values, texts), agreements::takeBack);
  }

  @PostMapping("/avenant")
  ModelAndView amend(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    return act(desk.get(id, person), new Sent(person, values, texts), agreements::amend);
  }

  @PostMapping("/signature")
  ModelAndView sign(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var agreement = desk.get(id, person);
    var sent = new Sent(person, values, texts);
    var on = sent.typed().requiredDay("signedOn");
    return act(agreement, sent, edit -> agreements.sign(edit, on));
  }

  @PostMapping("/livrables/{number}")
  ModelAndView decide(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var agreement = desk.get(id, person);
    var sent = new Sent(person, values, texts);
    var refusal =
        sent.typed().get("outcome").equals("refuse")
            ? Optional.of(sent.typed().required("reason-" + number, LONGEST_REASON))
            : Optional.<String>empty();
    return act(agreement, sent, edit -> agreements.decide(edit, number, refusal));
  }

  @PostMapping("/versements/{number}")
  ModelAndView pay(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var agreement = desk.get(id, person);
    var sent = new Sent(person, values, texts);
    var booking = sent.typed().booking("-" + number);
    return act(agreement, sent, edit -> agreements.pay(edit, number, booking));
  }

  @PostMapping("/solde")
  ModelAndView settle(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var agreement = desk.get(id, person);
    var sent = new Sent(person, values, texts);
    var aid = sent.typed().requiredMoney("final");
    var booking = sent.typed().booking("-s");
    return act(agreement, sent, edit -> agreements.settle(edit, aid, booking));
  }

  @PostMapping("/resiliation")
  ModelAndView terminate(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var agreement = desk.get(id, person);
    var sent = new Sent(person, values, texts);
    var kept = sent.typed().money("kept");
    var reason = sent.typed().required("reason", LONGEST_REASON);
    return act(agreement, sent, edit -> agreements.terminate(edit, kept, reason));
  }

  @PostMapping("/reversement")
  ModelAndView recover(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var agreement = desk.get(id, person);
    var sent = new Sent(person, values, texts);
    var amount = sent.typed().requiredMoney("amount");
    if (amount.cents() == 0) {
      sent.typed().fail("amount", "money");
    }
    var booking = sent.typed().booking("-r");
    return act(agreement, sent, edit -> agreements.recover(edit, amount, booking));
  }

  @PostMapping("/correction")
  ModelAndView correct(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var agreement = desk.get(id, person);
    var sent = new Sent(person, values, texts);
    var correction = correction(sent.typed());
    return act(agreement, sent, edit -> agreements.correct(edit, correction.orElseThrow()));
  }

  private static Optional<NewCorrection> correction(Typed typed) {
    var wanted = OperatorAgreements.corrected(typed.get("field"));
    if (wanted.isEmpty()) {
      typed.fail("field", "choose");
    }
    var after = typed.required("after", LONGEST_VALUE);
    var reason = typed.required("why", LONGEST_REASON);
    wanted.ifPresent(each -> {
      if (each.field() == Field.SIRET && !Siret.isValid(after)) {
        typed.fail("after", "siret");
      }
      if (each.field() == Field.POSTCODE && !after.matches("\\d{5}")) {
        typed.fail("after", "postcode");
      }
    });
    return wanted.map(each -> new NewCorrection(each.field(), each.party(), after, reason));
  }
}
