package org.essor.experts.web;

import java.util.HashSet;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.experts.AssignmentDesk;
import org.essor.experts.PanelDesk;
import org.essor.experts.Replacement;
import org.essor.experts.Seat;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The fewest changes when an expert leaves, or a place is open: shown, then made. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.CALLS + "/{call}/affectation/remplacement")
class ReplacementController {

  private final Operators operators;
  private final AssignmentDesk desk;
  private final PanelDesk panel;

  ReplacementController(Operators operators, AssignmentDesk desk, PanelDesk panel) {
    this.operators = operators;
    this.desk = desk;
    this.panel = panel;
  }

  private static Optional<PersonId> leaving(String expert) {
    return expert.isEmpty() ? Optional.empty() : Optional.of(Pages.expert(expert));
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String call,
      @RequestParam(defaultValue = "") String sans,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var leaving = leaving(sans);
    var replacement = desk.findReplacement(found.id(), leaving, person.id());
    return Pages.show(
        "replacement", page(found, leaving, replacement, person, texts), Typed.nothing());
  }

  private ReplacementPage page(
      Call call, Optional<PersonId> leaving, Replacement found, Person person, Texts texts) {
    var ids = new HashSet<PersonId>();
    panel.list(call.id(), person.id()).stream().map(Seat::expert).forEach(ids::add);
    if (leaving.filter(expert -> !ids.contains(expert)).isPresent()) {
      throw new Refusal("experts.expert.unknown");
    }
    var named = new Named(call, operators.submissions(call, person), operators.people(ids), texts);
    var address = AssignmentController.address(call);
    return new ReplacementPage(
        address + "/remplacement",
        Operators.crumbs(call, new Crumb(address, texts.get("experts.assignment.title")), texts),
        answer(found, leaving.map(named::expert), texts),
        leaving.map(PersonId::toString).orElse(""),
        found.fingerprint(),
        found.isPossible(),
        leaving.isPresent() || !found.ended().isEmpty() || !found.added().isEmpty(),
        named.moves(found.ended()),
        named.moves(found.added()),
        named.sentences(found.clashes()),
        named.sentences(found.relaxation()));
  }

  private static String answer(Replacement found, Optional<String> leaving, Texts texts) {
    if (!found.isPossible()) {
      return texts.get("experts.replacement.none");
    }
    var key = leaving.isPresent() ? "experts.replacement.leaving" : "experts.replacement.open";
    return texts.get(
        key, found.ended().size(), found.added().size(), found.kept(), leaving.orElse(""));
  }

  @PostMapping
  ModelAndView replace(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person) {
    var found = operators.get(call, person);
    var typed = new Typed(values);
    desk.replace(found.id(), leaving(typed.get("sans")), typed.get("seen"), person.id());
    return new ModelAndView("redirect:" + AssignmentController.address(found));
  }
}
