package org.essor.calls.web;

import java.util.List;
import java.util.stream.IntStream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.calls.CallDesk.Correction;
import org.essor.calls.CallEdit;
import org.essor.journeys.Text;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rounds of a call: of a draft they are set, of a published call they are corrected. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.PATH + "/{call}/releves")
class RoundsController {

  private final Operators operators;

  RoundsController(Operators operators) {
    this.operators = operators;
  }

  @GetMapping
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    var found = operators.get(call, person);
    return page(
        found, RoundsForm.of(found.rounds(), texts).with("seen", "" + found.version()), texts);
  }

  private static ModelAndView page(Call call, Typed typed, Texts texts) {
    var rows =
        IntStream.rangeClosed(0, typed.filled("rounds", RoundsForm.COLUMNS))
            .mapToObj(row -> row(row, typed, texts))
            .toList();
    return new ModelAndView(
        "calls/rounds",
        "page",
        new RoundsPage(
            Operators.address(call) + "/releves",
            Operators.crumbs(call, texts),
            call.isPublic(),
            Operators.seen(typed),
            typed,
            rows));
  }

  private static RoundsPage.Row row(int row, Typed typed, Texts texts) {
    var name = "rounds." + row;
    var form = new RoundsForm(typed, new Wording(texts));
    var zone = RoundsForm.zone(typed.get(name + ".zone"));
    return new RoundsPage.Row(
        row,
        zones(zone.getId(), texts),
        form.choices(name + ".opens", zone),
        form.choices(name + ".closes", zone));
  }

  private static List<Choice> zones(String chosen, Texts texts) {
    var wording = new Wording(texts);
    return Zones.ALL.stream()
        .map(zone -> new Choice(zone, wording.zone(zone), "", zone.equals(chosen)))
        .toList();
  }

  @PostMapping
  ModelAndView save(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var typed = new Typed(values);
    var wording = new Wording(texts);
    var rounds = new RoundsForm(typed, wording).read();
    var text =
        found.isPublic()
            ? typed.text("correction", SheetController.LONGEST_CORRECTION, wording)
            : Text.NONE;
    if (!typed.isRight()) {
      return Operators.wrong(page(found, typed, texts));
    }
    try {
      set(operators.edit(found, person, typed), found, new Correction(found.sheet(), rounds, text));
      return Operators.done(Operators.address(found), found.isPublic() ? "corrected" : "saved");
    } catch (Refusal refusal) {
      if (!refusal.code().startsWith("calls.rounds.") && !refusal.code().endsWith("round-gone")) {
        throw refusal;
      }
      typed.fail(
          "rounds.0.opens.day", texts.get(refusal.code() + ".title", refusal.facts().toArray()));
      return Operators.wrong(page(found, typed, texts));
    }
  }

  private void set(CallEdit edit, Call call, Correction correction) {
    if (call.isPublic()) {
      operators.desk.correct(edit, correction);
    } else {
      operators.desk.setRounds(edit, correction.rounds());
    }
  }
}
