package org.essor.calls.web;

import java.util.List;
import java.util.stream.IntStream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.BodyKind;
import org.essor.calls.Call;
import org.essor.calls.CallDesk.Correction;
import org.essor.calls.Territory;
import org.essor.journeys.Text;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sheet of a call: of a draft it is changed, of a published call it is corrected. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.PATH + "/{call}/fiche")
class SheetController {

  static final int LONGEST_CORRECTION = 1_000;
  private static final int BLANK_ROWS = 3;

  private final Operators operators;

  SheetController(Operators operators) {
    this.operators = operators;
  }

  @GetMapping
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    var found = operators.get(call, person);
    var typed = SheetForm.of(found.sheet(), new Wording(texts)).with("seen", "" + found.version());
    return page(found, typed, texts);
  }

  private ModelAndView page(Call call, Typed typed, Texts texts) {
    var wording = new Wording(texts);
    return new ModelAndView(
        "calls/sheet",
        "page",
        new SheetPage(
            Operators.address(call) + "/fiche",
            Operators.crumbs(call, texts),
            call.isPublic(),
            Operators.seen(typed),
            typed,
            operators.actions(typed.get("action"), texts),
            wording.choices(List.of(BodyKind.values()), typed.all("bodies")),
            wording.choices(List.of(Territory.values()), typed.all("territories")),
            rows(typed.filled("rates", SheetForm.RATE)),
            rows(typed.filled("grid", SheetForm.CRITERION))));
  }

  private static List<Integer> rows(int filled) {
    return IntStream.range(0, filled + BLANK_ROWS).boxed().toList();
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
    if (!operators.strategy.catalogue().isLine(typed.get("action"))) {
      typed.fail("action", texts.get("calls.error.choose"));
    }
    var sheet = new SheetForm(typed, wording).read();
    var text = found.isPublic() ? typed.text("correction", LONGEST_CORRECTION, wording) : Text.NONE;
    if (!typed.isRight()) {
      return Operators.wrong(page(found, typed, texts));
    }
    var edit = operators.edit(found, person, typed);
    if (found.isPublic()) {
      operators.desk.correct(edit, new Correction(sheet, found.rounds(), text));
    } else {
      operators.desk.edit(edit, sheet);
    }
    return Operators.done(Operators.address(found), found.isPublic() ? "corrected" : "saved");
  }
}
