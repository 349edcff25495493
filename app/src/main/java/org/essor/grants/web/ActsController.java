package org.essor.grants.web;

import java.util.Map;
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
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
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

  /** How the codes of refusals of a day, and of an amount, begin. */
  private static final String DAY = "grants.day.";

  private static final String MONEY = "grants.money.";
  private static final String CREDITS = "grants.credits.";

  /** What was paid or accepted while an amendment waited for its signature. */
  private static final String OUTRUN = "grants.sign.outrun";

  private final OperatorAgreements desk;
  private final Agreements agreements;

  ActsController(OperatorAgreements desk, Agreements agreements) {
    this.desk = desk;
    this.agreements = agreements;
  }

  /** What was sent of which agreement, and by whom. */
  record Sent(Agreement agreement, Person person, Typed typed, Texts texts) {}

  @ModelAttribute
  Sent sent(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    return new Sent(desk.get(id, person), person, new Typed(values, texts), texts);
  }

  /** What a form asks for, once it is typed right. */
  private interface Act {
    void on(AgreementEdit edit);
  }

  /** Does what is asked, and says so by the end of a text key. */
  private ModelAndView act(Sent sent, String done, Act act) {
    return act(sent, done, Map.of(), act);
  }

  /** The same; a refusal whose code begins as one of these is told at that field. */
  private ModelAndView act(Sent sent, String done, Map<String, String> fields, Act act) {
    if (sent.typed().isRight()) {
      try {
        act.on(OperatorAgreements.edit(sent.agreement(), sent.person(), sent.typed()));
        return OperatorAgreements.back(sent.agreement(), "?fait=grants." + done);
      } catch (Refusal refusal) {
        sent.typed().fail(field(fields, refusal), Typed.told(refusal, sent.texts()));
      }
    }
    return desk.show(sent.agreement(), sent.typed(), sent.texts());
  }

  private static String field(Map<String, String> fields, Refusal refusal) {
    return fields.entrySet().stream()
        .filter(each -> refusal.code().startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> refusal);
  }

  /** Nothing that moves money, or ends an agreement, is done before a box is ticked. */
  private static void requireSure(Typed typed, String name, String key) {
    if (!typed.has(name)) {
      typed.wrong(name, key);
    }
  }

  /** Leads to what is left to complete, where something is. */
  @PostMapping("/envoyer")
  ModelAndView send(@ModelAttribute(binding = false) Sent sent) {
    try {
      return act(sent, "sent", agreements::send);
    } catch (Refusal refusal) {
      if (!refusal.code().equals("grants.terms.incomplete")) {
        throw refusal;
      }
      return OperatorAgreements.back(sent.agreement(), "/texte");
    }
  }

  @PostMapping("/reprendre")
  ModelAndView takeBack(@ModelAttribute(binding = false) Sent sent) {
    return act(sent, "taken-back", agreements::takeBack);
  }

  @PostMapping("/avenant")
  ModelAndView amend(@ModelAttribute(binding = false) Sent sent) {
    return act(sent, "amending", agreements::amend);
  }

  @PostMapping("/signature")
  ModelAndView sign(@ModelAttribute(binding = false) Sent sent) {
    var on = sent.typed().requiredDay("signedOn");
    var fields =
        Map.of(DAY, "signedOn", MONEY, "signedOn", CREDITS, "signedOn", OUTRUN, "signedOn");
    return act(sent, "signed", fields, edit -> agreements.sign(edit, on));
  }

  @PostMapping("/livrables/{number}")
  ModelAndView decide(@PathVariable int number, @ModelAttribute(binding = false) Sent sent) {
    var refusal =
        sent.typed().get("outcome").equals("refuse")
            ? Optional.of(sent.typed().required("reason-" + number, LONGEST_REASON))
            : Optional.<String>empty();
    return act(
        sent,
        refusal.isEmpty() ? "accepted" : "refused",
        edit -> agreements.decide(edit, number, refusal));
  }

  @PostMapping("/versements/{number}")
  ModelAndView pay(@PathVariable int number, @ModelAttribute(binding = false) Sent sent) {
    var booking = sent.typed().booking("-" + number);
    var sure = "sure-" + number;
    requireSure(sent.typed(), sure, "unsure");
    return act(
        sent,
        "paid",
        Map.of(DAY, "on-" + number, MONEY, sure, CREDITS, sure),
        edit -> agreements.pay(edit, number, booking));
  }

  @PostMapping("/solde")
  ModelAndView settle(@ModelAttribute(binding = false) Sent sent) {
    var aid = sent.typed().requiredMoney("final");
    var booking = sent.typed().booking("-s");
    requireSure(sent.typed(), "sure-s", "unsure.settle");
    return act(
        sent,
        "settled",
        Map.of(DAY, "on-s", MONEY, "final", CREDITS, "final", "grants.settle.", "final"),
        edit -> agreements.settle(edit, aid, booking));
  }

  @PostMapping("/resiliation")
  ModelAndView terminate(@ModelAttribute(binding = false) Sent sent) {
    var kept = sent.typed().money("kept");
    var reason = sent.typed().required("reason", LONGEST_REASON);
    requireSure(sent.typed(), "sure-t", "unsure.terminate");
    return act(
        sent,
        "terminated",
        Map.of(MONEY, "kept"),
        edit -> agreements.terminate(edit, kept, reason));
  }

  @PostMapping("/reversement")
  ModelAndView recover(@ModelAttribute(binding = false) Sent sent) {
    var amount = sent.typed().requiredMoney("amount");
    if (amount.cents() == 0) {
      sent.typed().wrong("amount", "money");
    }
    var booking = sent.typed().booking("-r");
    requireSure(sent.typed(), "sure-r", "unsure.recover");
    return act(
        sent,
        "recovered",
        Map.of(DAY, "on-r", MONEY, "amount"),
        edit -> agreements.recover(edit, amount, booking));
  }

  @PostMapping("/correction")
  ModelAndView correct(@ModelAttribute(binding = false) Sent sent) {
    var correction = correction(sent.typed());
    return act(
        sent,
        "corrected",
        Map.of("grants.correction.", "after"),
        edit -> agreements.correct(edit, correction.orElseThrow()));
  }

  private static Optional<NewCorrection> correction(Typed typed) {
    var wanted = OperatorAgreements.corrected(typed.get("field"));
    if (wanted.isEmpty()) {
      typed.wrong("field", "choose");
    }
    typed.required("after", LONGEST_VALUE);
    var after =
        wanted.filter(each -> each.field() == Field.SIRET).isPresent()
            ? typed.siret("after")
            : typed.get("after");
    var reason = typed.required("why", LONGEST_REASON);
    wanted.ifPresent(each -> {
      if (each.field() == Field.SIRET && !Siret.isValid(after)) {
        typed.wrong("after", "siret");
      }
      if (each.field() == Field.POSTCODE && !after.matches("\\d{5}")) {
        typed.wrong("after", "postcode");
      }
    });
    return wanted.map(each -> new NewCorrection(each.field(), each.party(), after, reason));
  }
}
