package org.essor.experts.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.experts.AssignmentDesk;
import org.essor.experts.AssignmentOptions;
import org.essor.experts.PanelDesk;
import org.essor.experts.Panels;
import org.essor.experts.ProposedPair;
import org.essor.experts.ReviewAssignment;
import org.essor.experts.Run;
import org.essor.experts.Wish;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
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

/** Who judges what in a call: options, wishes, and what was given. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.CALLS + "/{call}/affectation")
class AssignmentController {

  private static final int USUAL_LOAD = 12;

  private final Operators operators;
  private final AssignmentDesk desk;
  private final PanelDesk panel;
  private final Panels panels;

  AssignmentController(Operators operators, AssignmentDesk desk, PanelDesk panel, Panels panels) {
    this.operators = operators;
    this.desk = desk;
    this.panel = panel;
    this.panels = panels;
  }

  static String address(Call call) {
    return Operators.address(call, "/affectation");
  }

  @GetMapping
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    var found = operators.get(call, person);
    var latest =
        desk.isConflicted(found.id(), person.id())
            ? Optional.<Run>empty()
            : desk.findLatest(found.id(), person.id());
    var options = latest.map(Run::options).orElseGet(() -> AssignmentOptions.usual(USUAL_LOAD));
    return page(found, OptionsForm.of(options), person, texts);
  }

  private ModelAndView page(Call call, Typed typed, Person person, Texts texts) {
    var conflicted = desk.isConflicted(call.id(), person.id());
    var members = operators.people(panels.members(call.id()));
    var given = panel.listAssignments(call.id(), person.id());
    var submissions = operators.submissions(call, person);
    var named = new Named(call, submissions, people(members, given), texts);
    var latest = conflicted ? Optional.<Run>empty() : desk.findLatest(call.id(), person.id());
    var page =
        new AssignmentPage(
            address(call),
            operators.top(call, person, texts),
            Operators.crumbs(
                call,
                new Crumb(Operators.address(call, "/experts"), texts.get("experts.panel.title")),
                texts),
            conflicted,
            texts.get("experts.assignment.given", given.size(), applications(given)),
            conflicted ? Optional.empty() : open(call, person, texts),
            latest
                .filter(run -> run.state() == Run.State.PROPOSED)
                .map(run -> new Crumb(address(call) + "/" + run.id(), label(run, texts))),
            named.rows(pairs(given)),
            OptionsForm.choices(typed, texts),
            conflicted ? List.of() : wishes(call, named, person),
            experts(members, typed),
            typed);
    return Pages.show("assignment", page, typed);
  }

  private Map<PersonId, Person> people(
      Map<PersonId, Person> members, List<ReviewAssignment> given) {
    var all = new HashSet<>(members.keySet());
    given.forEach(each -> all.add(each.expert()));
    return operators.people(all);
  }

  private static int applications(List<ReviewAssignment> given) {
    return (int) given.stream().map(ReviewAssignment::application).distinct().count();
  }

  private static List<ProposedPair> pairs(List<ReviewAssignment> given) {
    return given.stream()
        .map(each -> new ProposedPair(each.application(), each.expert(), BigDecimal.ZERO))
        .toList();
  }

  private Optional<String> open(Call call, Person person, Texts texts) {
    int open = desk.countOpen(call.id(), person.id());
    return open == 0 ? Optional.empty() : Optional.of(texts.get("experts.assignment.open", open));
  }

  private static String label(Run run, Texts texts) {
    return texts.get("experts.run.of", Pages.day(run.at(), texts));
  }

  private List<AssignmentPage.WishRow> wishes(Call call, Named named, Person person) {
    return desk.listWishes(call.id(), person.id()).stream()
        .map(wish ->
            new AssignmentPage.WishRow(
                wish.application().toString(),
                wish.expert().toString(),
                named
                    .texts()
                    .get(
                        wish.forced() ? "experts.wish.forced" : "experts.wish.forbidden",
                        named.expert(wish.expert()),
                        named.number(wish.application())),
                wish.forced()))
        .toList();
  }

  private static List<Choice> experts(Map<PersonId, Person> members, Typed typed) {
    return members.values().stream()
        .sorted(Comparator.comparing(Person::displayName))
        .map(person -> {
          var id = person.id().toString();
          return new Choice(id, person.displayName(), "", typed.get("expert").equals(id));
        })
        .toList();
  }

  @PostMapping
  ModelAndView compute(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var typed = new Typed(values);
    var runs = new ArrayList<String>();
    OptionsForm.read(typed, texts)
        .ifPresent(options ->
            Pages.tell(
                typed,
                "objective",
                texts,
                () -> runs.add(desk.propose(found.id(), options, person.id()).toString())));
    return runs.isEmpty()
        ? page(found, typed, person, texts)
        : new ModelAndView("redirect:" + address(found) + "/" + runs.getFirst());
  }

  @PostMapping("/paires")
  ModelAndView wish(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var posted = new Typed(values);
    var typed =
        OptionsForm.of(AssignmentOptions.usual(USUAL_LOAD))
            .with("number", posted.get("number"))
            .with("expert", posted.get("expert"));
    var submission = operators.findNumber(found, posted.get("number"), person);
    if (submission.isEmpty()) {
      typed.fail("number", texts.get("experts.error.application"));
    }
    if (posted.get("expert").isEmpty()) {
      typed.fail("expert", texts.get("experts.error.choose"));
    }
    if (!typed.isRight()) {
      return page(found, typed, person, texts);
    }
    var expert = Pages.expert(posted.get("expert"));
    var wish = new Wish(submission.orElseThrow().id(), expert, posted.get("do").equals("force"));
    checkMember(found, expert);
    desk.wish(found.id(), wish, person.id());
    return here(found);
  }

  private void checkMember(Call call, PersonId expert) {
    if (!panels.members(call.id()).contains(expert)) {
      throw new Refusal("experts.expert.unknown");
    }
  }

  @PostMapping("/paires/{application}/{expert}/retirer")
  ModelAndView removeWish(
      @PathVariable String call,
      @PathVariable String application,
      @PathVariable String expert,
      Person person) {
    var found = operators.get(call, person);
    desk.removeWish(found.id(), Pages.application(application), Pages.expert(expert), person.id());
    return here(found);
  }

  private static ModelAndView here(Call call) {
    return new ModelAndView("redirect:" + address(call) + "#paires");
  }
}
