package org.essor.experts.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.calls.form.Attachment;
import org.essor.experts.Anonymity;
import org.essor.experts.Area;
import org.essor.experts.Conflict;
import org.essor.experts.ConflictDesk;
import org.essor.experts.ExpertKind;
import org.essor.experts.PanelDesk;
import org.essor.experts.PanelDesk.Terms;
import org.essor.experts.Panels;
import org.essor.experts.Profile;
import org.essor.experts.Profiles;
import org.essor.experts.Profiles.Wanted;
import org.essor.experts.ReadingLanguage;
import org.essor.experts.ReviewAssignment;
import org.essor.experts.Seat;
import org.essor.experts.Seat.State;
import org.essor.kernel.PersonId;
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

/** The panel of a call: who is invited, who learns what of whom. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.CALLS + "/{call}/experts")
class PanelController {

  private static final int USUAL_LOAD = 8;

  private final Operators operators;
  private final PanelDesk desk;
  private final Panels panels;
  private final ConflictDesk conflicts;
  private final Profiles profiles;
  private final Calls calls;

  PanelController(
      Operators operators,
      PanelDesk desk,
      Panels panels,
      ConflictDesk conflicts,
      Profiles profiles,
      Calls calls) {
    this.operators = operators;
    this.desk = desk;
    this.panels = panels;
    this.conflicts = conflicts;
    this.profiles = profiles;
    this.calls = calls;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var typed = new Typed(values);
    if (typed.get("maxLoad").isEmpty()) {
      typed.with("maxLoad", "" + USUAL_LOAD);
    }
    return page(operators.get(call, person), typed, person, texts);
  }

  private ModelAndView page(Call call, Typed typed, Person person, Texts texts) {
    var seats = desk.list(call.id(), person.id());
    var given = desk.listAssignments(call.id(), person.id());
    var page =
        new PanelPage(
            Operators.address(call, "/experts"),
            operators.top(call, person, texts),
            Operators.crumbs(call, texts),
            answers(seats, texts),
            news(typed, texts),
            rows(seats, given, conflicts.list(call.id(), person.id()), texts),
            Pages.choices(Anonymity.values(), List.of(panels.anonymity(call.id()).name()), texts),
            !panels.listOf(call.id()).isEmpty(),
            named(call, texts),
            search(typed, texts),
            known(typed, seats, texts),
            typed);
    return Pages.show("panel", page, typed);
  }

  /** Questions for files that experts would read as they are; the address where that changes. */
  private List<Crumb> named(Call call, Texts texts) {
    if (call.revision() == 0) {
      return List.of();
    }
    var form = calls.getRevision(call.id(), call.revision()).form();
    return form.fields()
        .filter(field ->
            field.type() instanceof Attachment files
                && files.anonymousOf().isEmpty()
                && form.anonymousOf(field.id()).isEmpty())
        .map(field ->
            new Crumb(
                Operators.address(call, "/formulaire/") + field.id(),
                field.label().inOrOther(texts.language())))
        .toList();
  }

  /** How many were just invited, in words; empty where nobody was. */
  private static String news(Typed typed, Texts texts) {
    int invited = Pages.number(typed.get("invites"));
    return invited == 0 ? "" : texts.get("experts.panel.told", invited);
  }

  private static String answers(List<Seat> seats, Texts texts) {
    var counts = seats.stream().collect(Collectors.groupingBy(Seat::state, Collectors.counting()));
    if (seats.isEmpty()) {
      return texts.get("experts.panel.nobody");
    }
    return Stream.of(
            texts.get("experts.panel.invited", seats.size()),
            texts.get("experts.panel.accepted", counts.getOrDefault(State.ACCEPTED, 0L)),
            texts.get("experts.panel.declined", counts.getOrDefault(State.DECLINED, 0L)),
            texts.get("experts.panel.silent", counts.getOrDefault(State.INVITED, 0L)))
        .collect(Collectors.joining(" "));
  }

  private List<PanelPage.Row> rows(
      List<Seat> seats, List<ReviewAssignment> given, List<Conflict> found, Texts texts) {
    var ids = seats.stream().map(Seat::expert).toList();
    var seen = new Seen(operators.people(ids), profiles(ids), given, found, texts);
    return seats.stream().map(seat -> row(seat, seen)).toList();
  }

  private Map<PersonId, Profile> profiles(List<PersonId> ids) {
    return profiles.list(ids).stream()
        .collect(Collectors.toMap(Profile::person, Function.identity()));
  }

  /** What rows are made of. */
  private record Seen(
      Map<PersonId, Person> people,
      Map<PersonId, Profile> profiles,
      List<ReviewAssignment> given,
      List<Conflict> found,
      Texts texts) {}

  private static PanelPage.Row row(Seat seat, Seen seen) {
    var expert = seat.expert();
    var person = seen.people().get(expert);
    var profile = seen.profiles().get(expert);
    var conflicts =
        seen.found().stream()
            .filter(each -> each.person().equals(expert) && each.bars())
            .map(Conflict::application)
            .distinct()
            .count();
    return new PanelPage.Row(
        expert.toString(),
        person == null ? seen.texts().get("experts.somebody") : person.displayName(),
        profile == null ? "" : profile.organisation().name(),
        Pages.word(seat.state(), seen.texts()),
        seat.isMember() ? "success" : seat.state() == State.INVITED ? "warning" : "info",
        seat.maxLoad(),
        (int) seen.given().stream().filter(each -> each.expert().equals(expert)).count(),
        (int) conflicts,
        seat.state() == State.INVITED,
        seat.isMember());
  }

  private static PanelPage.Search search(Typed typed, Texts texts) {
    return new PanelPage.Search(
        typed.get("q"),
        Pages.choicesOrNone(Area.values(), typed.all("area"), texts),
        Pages.choicesOrNone(ReadingLanguage.values(), typed.all("language"), texts),
        Pages.choicesOrNone(ExpertKind.values(), typed.all("profile"), texts),
        List.of(
            new Choice(
                "true",
                texts.get("experts.known.available"),
                "",
                typed.get("available").equals("true"))));
  }

  private List<Choice> known(Typed typed, List<Seat> seats, Texts texts) {
    var invited = new HashSet<>(seats.stream().map(Seat::expert).toList());
    var found =
        profiles
            .search(
                new Wanted(
                    typed.get("q"),
                    typed.constant("area", Area.class),
                    typed.constant("language", ReadingLanguage.class),
                    typed.constant("profile", ExpertKind.class),
                    typed.get("available").equals("true")))
            .stream()
            .filter(profile -> !invited.contains(profile.person()))
            .toList();
    var people = operators.people(found.stream().map(Profile::person).toList());
    return found.stream()
        .flatMap(profile ->
            Stream.ofNullable(people.get(profile.person()))
                .map(known -> known(profile, known, typed, texts)))
        .toList();
  }

  private static Choice known(Profile profile, Person person, Typed typed, Texts texts) {
    var id = profile.person().toString();
    var areas =
        profile.areas().stream()
            .sorted()
            .map(area -> Pages.word(area, texts))
            .collect(Collectors.joining(", "));
    return new Choice(
        id,
        person.displayName(),
        texts.get(
            "experts.known.about",
            profile.organisation().name(),
            Pages.word(profile.kind(), texts),
            areas),
        typed.all("experts").contains(id));
  }

  @PostMapping("/anonymat")
  ModelAndView setAnonymity(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var typed = new Typed(values).with("maxLoad", "" + USUAL_LOAD);
    typed
        .constant("anonymity", Anonymity.class)
        .ifPresent(anonymity ->
            Pages.tell(
                typed,
                "anonymity",
                texts,
                () -> desk.setAnonymity(found.id(), anonymity, person.id())));
    return typed.isRight() ? here(found) : page(found, typed, person, texts);
  }

  private static Terms terms(Typed typed, Texts texts) {
    return new Terms(
        typed.number("maxLoad", 1, Profile.LARGEST_LOAD, texts),
        typed.day("answerBy", texts),
        typed.optional("message", Terms.LONGEST_MESSAGE, texts));
  }

  @PostMapping("/inviter")
  ModelAndView invite(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var typed = new Typed(values);
    var terms = terms(typed, texts);
    var known = typed.all("experts").stream().map(Pages::expert).toList();
    if (typed.get("email").isEmpty() && known.isEmpty()) {
      typed.fail("email", texts.get("experts.error.nobody"));
    }
    if (typed.isRight() && !typed.get("email").isEmpty()) {
      Pages.tell(typed, "email", texts, () -> invite(found, terms, person, typed, texts));
    }
    if (!typed.isRight()) {
      return page(found, typed, person, texts);
    }
    desk.invite(found.id(), known, terms, person.id());
    int invited = known.size() + (typed.get("email").isEmpty() ? 0 : 1);
    return new ModelAndView(
        "redirect:" + Operators.address(found, "/experts") + "?invites=" + invited);
  }

  private void invite(Call call, Terms terms, Person person, Typed typed, Texts texts) {
    var language = texts.language();
    if (!desk.invite(call.id(), typed.get("email"), language, terms, person.id())) {
      typed.fail("email", texts.get("experts.error.invited"));
    }
  }

  @PostMapping("/{expert}/annuler")
  ModelAndView withdraw(@PathVariable String call, @PathVariable String expert, Person person) {
    var found = operators.get(call, person);
    desk.withdraw(found.id(), Pages.expert(expert), person.id());
    return here(found);
  }

  private static ModelAndView here(Call call) {
    return new ModelAndView("redirect:" + Operators.address(call, "/experts"));
  }
}
