package org.essor.experts.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.calls.Call;
import org.essor.experts.Conflict;
import org.essor.experts.ConflictDesk;
import org.essor.experts.ConflictDesk.Of;
import org.essor.experts.Conflicts;
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

/** The conflicts of interest of a panel, for those who run the call and may know them. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.CALLS + "/{call}/experts/conflits")
class ConflictsController {

  private final Operators operators;
  private final ConflictDesk desk;

  ConflictsController(Operators operators, ConflictDesk desk) {
    this.operators = operators;
    this.desk = desk;
  }

  private static String address(Call call) {
    return Operators.address(call, "/experts/conflits");
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    return page(operators.get(call, person), new Typed(values), person, texts);
  }

  private ModelAndView page(Call call, Typed typed, Person person, Texts texts) {
    var all = desk.list(call.id(), person.id());
    var people = operators.people(desk.people(call.id(), person.id()));
    var filter = ConflictFilter.of(typed);
    var rows =
        rows(all, filter, new Seen(call, operators.submissions(call, person), people, texts));
    int last = Math.max(0, (rows.size() - 1) / ConflictFilter.PER_PAGE);
    var page =
        new ConflictsPage(
            address(call),
            operators.top(call, person, texts),
            Operators.crumbs(
                call,
                new Crumb(Operators.address(call, "/experts"), texts.get("experts.panel.title")),
                texts),
            texts.get("experts.conflicts.count", rows.size()),
            experts(people.values(), filter.expert(), texts),
            filter.kinds(texts),
            filter.effects(texts),
            !filter.isAll(),
            rows.stream()
                .skip((long) filter.page() * ConflictFilter.PER_PAGE)
                .limit(ConflictFilter.PER_PAGE)
                .toList(),
            last == 0 ? "" : texts.get("applications.handling.page", filter.page() + 1, last + 1),
            filter.turned(address(call), -1, rows.size()),
            filter.turned(address(call), 1, rows.size()),
            typed);
    return Pages.show("conflicts", page, typed);
  }

  private static List<Choice> experts(Collection<Person> people, String chosen, Texts texts) {
    return Stream.concat(
            Stream.of(new Choice("", texts.get("experts.conflicts.all"), "", chosen.isEmpty())),
            people.stream()
                .sorted(Comparator.comparing(Person::displayName))
                .map(person ->
                    new Choice(
                        person.id().toString(),
                        person.displayName(),
                        "",
                        person.id().toString().equals(chosen))))
        .toList();
  }

  /** What rows are made of. */
  private record Seen(
      Call call,
      Map<ApplicationId, Submission> submissions,
      Map<PersonId, Person> people,
      Texts texts) {}

  private static List<ConflictsPage.Row> rows(
      List<Conflict> conflicts, ConflictFilter filter, Seen seen) {
    var pairs = new LinkedHashMap<Of, List<Conflict>>();
    for (var each : conflicts) {
      if (seen.submissions().containsKey(each.application())) {
        var pair = new Of(each.application(), each.person());
        pairs.computeIfAbsent(pair, _ -> new ArrayList<>()).add(each);
      }
    }
    return pairs.entrySet().stream()
        .filter(each -> filter.takes(each.getValue()))
        .map(each -> row(each.getKey(), each.getValue(), seen))
        .filter(filter::takes)
        .sorted(
            Comparator.comparing(ConflictsPage.Row::number)
                .thenComparing(ConflictsPage.Row::person))
        .toList();
  }

  private static ConflictsPage.Row row(Of pair, List<Conflict> conflicts, Seen seen) {
    var submission = seen.submissions().get(pair.application());
    var person = seen.people().get(pair.person());
    return new ConflictsPage.Row(
        address(seen.call()) + "/" + pair.application() + "/" + pair.person(),
        submission == null ? "" : submission.number(),
        submission == null ? "" : submission.title(),
        person == null ? seen.texts().get("experts.somebody") : person.displayName(),
        conflicts.stream().map(each -> reason(each, seen.texts())).distinct().toList(),
        conflicts.stream().anyMatch(Conflict::bars));
  }

  private static String reason(Conflict conflict, Texts texts) {
    var kind = Pages.word(conflict.kind(), texts);
    return conflict.about().isEmpty()
        ? kind
        : texts.get("experts.conflict.reason", kind, conflict.about());
  }

  /** Leads to a person and an application, by its number. */
  @PostMapping
  ModelAndView find(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var typed = new Typed(values);
    var submission = operators.findNumber(found, typed.get("number"), person);
    if (submission.isEmpty()) {
      typed.fail("number", texts.get("experts.error.application"));
    }
    if (typed.get("person").isEmpty()) {
      typed.fail("person", texts.get("experts.error.choose"));
    }
    return typed.isRight()
        ? there(found, submission.orElseThrow().id(), Pages.expert(typed.get("person")))
        : page(found, typed, person, texts);
  }

  private static ModelAndView there(Call call, ApplicationId application, PersonId expert) {
    return new ModelAndView("redirect:" + address(call) + "/" + application + "/" + expert);
  }

  @GetMapping("/{application}/{expert}")
  ModelAndView pair(
      @PathVariable String call,
      @PathVariable String application,
      @PathVariable String expert,
      Person person,
      Texts texts) {
    var pair = new Of(Pages.application(application), Pages.expert(expert));
    return pair(operators.get(call, person), pair, Typed.nothing(), person, texts);
  }

  private ModelAndView pair(Call call, Of pair, Typed typed, Person person, Texts texts) {
    var submission = operators.submission(call, pair.application(), person);
    var conflicts = conflicts(call, pair, person);
    var rows = new ArrayList<PairPage.Row>();
    for (int place = 0; place < conflicts.size(); place++) {
      rows.add(row(place, conflicts.get(place), person, texts));
    }
    var page =
        new PairPage(
            address(call) + "/" + pair.application() + "/" + pair.person(),
            Operators.crumbs(
                call, new Crumb(address(call), texts.get("experts.conflicts.title")), texts),
            name(call, pair.person(), person),
            submission.number(),
            submission.title(),
            rows,
            typed);
    return Pages.show("pair", page, typed);
  }

  /** The name of one of the panel, or of those who run the call. */
  private String name(Call call, PersonId expert, Person person) {
    if (!desk.people(call.id(), person.id()).contains(expert)) {
      throw new Refusal("experts.expert.unknown");
    }
    return operators.people(List.of(expert)).values().stream()
        .map(Person::displayName)
        .findFirst()
        .orElseThrow(() -> new Refusal("experts.expert.unknown"));
  }

  private List<Conflict> conflicts(Call call, Of pair, Person person) {
    return desk.listOf(call.id(), List.of(pair.person()), person.id()).stream()
        .filter(each -> each.application().equals(pair.application()))
        .toList();
  }

  private static PairPage.Row row(int place, Conflict conflict, Person person, Texts texts) {
    return new PairPage.Row(
        place,
        Pages.word(conflict.kind(), texts),
        conflict.about(),
        conflict.cleared().orElse(""),
        conflict.bars(),
        conflict.kind().isDetected() && !conflict.person().equals(person.id()));
  }

  @PostMapping("/{application}/{expert}")
  ModelAndView change(
      @PathVariable String call,
      @PathVariable String application,
      @PathVariable String expert,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var pair = new Of(Pages.application(application), Pages.expert(expert));
    var typed = new Typed(values);
    var act = typed.get("do");
    var field = act.startsWith("clear:") ? "reason-" + act.substring("clear:".length()) : "reason";
    if (!act.startsWith("restore:")) {
      typed.required(field, Conflicts.LONGEST_TIE, texts);
    }
    if (!typed.isRight()) {
      return pair(found, pair, typed, person, texts);
    }
    change(found, pair, act, typed.get(field), person);
    return there(found, pair.application(), pair.person());
  }

  private void change(Call call, Of pair, String act, String reason, Person person) {
    if (act.startsWith("clear:")) {
      desk.clear(call.id(), named(call, pair, act, person), reason, person.id());
    } else if (act.startsWith("restore:")) {
      desk.restore(call.id(), named(call, pair, act, person), person.id());
    } else {
      desk.add(call.id(), pair, reason, person.id());
    }
  }

  private Conflict named(Call call, Of pair, String act, Person person) {
    return conflicts(call, pair, person).stream()
        .skip(Pages.number(act.substring(act.indexOf(':') + 1)))
        .findFirst()
        .orElseThrow(() -> new Refusal("experts.conflict.not-detected"));
  }
}
