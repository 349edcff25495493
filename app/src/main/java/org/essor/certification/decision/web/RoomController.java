package org.essor.certification.decision.web;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.certification.SessionId;
import org.essor.certification.SittingId;
import org.essor.certification.decision.Decision.Verdict;
import org.essor.certification.decision.Decisions;
import org.essor.certification.decision.Outcome;
import org.essor.certification.decision.Reached;
import org.essor.certification.decision.Room.Case;
import org.essor.certification.decision.Rooms;
import org.essor.certification.decision.Signal;
import org.essor.certification.decision.web.CasePage.Choices;
import org.essor.certification.decision.web.CasePage.Head;
import org.essor.certification.decision.web.CasePage.Heard;
import org.essor.certification.decision.web.CasePage.May;
import org.essor.certification.decision.web.CasePage.Note;
import org.essor.certification.decision.web.CasePage.Told;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.essor.skills.Skills;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Those who decide on closed sessions: {@link Rooms} says who may. */
@Controller
@RequestMapping(RoomController.PATH)
class RoomController {

  static final String PATH = "/certification/decisions";

  private final Rooms rooms;
  private final Decisions decisions;
  private final People people;
  private final Skills skills;

  RoomController(Rooms rooms, Decisions decisions, People people, Skills skills) {
    this.rooms = rooms;
    this.decisions = decisions;
    this.people = people;
    this.skills = skills;
  }

  static SessionId session(String text) {
    return SessionId.find(text).orElseThrow(() -> new Refusal("certification.session.unknown"));
  }

  static SittingId sitting(String text) {
    return SittingId.find(text).orElseThrow(() -> new Refusal("certification.sitting.unknown"));
  }

  @GetMapping
  ModelAndView list(Person person, Texts texts) {
    var rows =
        rooms.list(person.id()).stream()
            .map(row ->
                new RoomsPage.Row(
                    row.mine() ? PATH + "/" + row.session().id() : "",
                    row.session().plan().title(),
                    row.institution().name(),
                    texts.get("certification.sat", row.sat()),
                    row.mine()
                        ? texts.get("certification.left", row.undecided(), row.appeals())
                        : texts.get("certification.not-yours")))
            .toList();
    return new ModelAndView("decisions/rooms", "page", new RoomsPage(rows));
  }

  private DecisionWords words(Case at, Texts texts) {
    var bank =
        skills
            .findBank(at.sitting().terms().bank())
            .orElseThrow(() -> new Refusal("certification.sitting.outdated"));
    return new DecisionWords(bank.framework(), texts);
  }

  @GetMapping("/{session}")
  ModelAndView room(@PathVariable String session, Person person, Texts texts) {
    var room = rooms.get(session(session), person.id());
    var names =
        people.list(room.cases().stream().map(each -> each.sitting().candidate()).toList()).stream()
            .collect(Collectors.toMap(Person::id, Person::displayName));
    var plan = room.session().plan();
    var page =
        new RoomPage(
            PATH + "/" + room.session().id(),
            plan.title(),
            texts.get(
                "certification.room.about",
                plan.place(),
                texts.dateTime(plan.opens().atZone(ZoneOffset.UTC))),
            (int) room.cases().stream().filter(Case::isClear).count(),
            room.cases().stream().allMatch(each -> each.standing().recorded()),
            room.cases().isEmpty() ? "" : words(room.cases().getFirst(), texts).required(),
            room.cases().stream()
                .map(each -> row(each, names.getOrDefault(each.sitting().candidate(), ""), texts))
                .toList());
    return new ModelAndView("decisions/room", "page", page);
  }

  private RoomPage.Row row(Case at, String name, Texts texts) {
    int notes = at.signals().size() + at.incidents().size();
    return new RoomPage.Row(
        address(at),
        at.number(),
        name,
        texts.get("certification.figures." + at.standing().suggestion()),
        texts.get("certification.notes", notes),
        at.open().isPresent()
            ? texts.get("certification.appeal.open")
            : at.last().map(each -> words(at, texts).outcome(each.verdict())).orElse(""));
  }

  private static String address(Case at) {
    return PATH + "/" + at.sitting().session() + "/" + at.sitting().id();
  }

  @PostMapping("/{session}/clairs")
  String decideClear(@PathVariable String session, Person person) {
    var id = session(session);
    decisions.decideClear(id, person.id());
    return "redirect:" + PATH + "/" + id;
  }

  @GetMapping("/{session}/{sitting}")
  ModelAndView show(
      @PathVariable String session, @PathVariable String sitting, Person person, Texts texts) {
    return page(find(session, sitting, person), FormValues.blank(texts), person, texts);
  }

  private Case find(String session, String sitting, Person person) {
    var found = rooms.get(sitting(sitting), person.id());
    if (!found.sitting().session().equals(session(session))) {
      throw new Refusal("certification.sitting.unknown");
    }
    return found;
  }

  private ModelAndView page(Case at, FormValues form, Person person, Texts texts) {
    var words = words(at, texts);
    var page =
        new CasePage(
            head(at, words),
            words.rows(at.standing()),
            notes(at, person, words),
            at.decisions().stream()
                .map(each ->
                    new Told(
                        words.when(each.at()),
                        words.outcome(each.verdict()),
                        each.verdict().reason()))
                .toList(),
            at.hearing()
                .map(each ->
                    new Heard(each.question(), words.when(each.until()), each.answer().orElse(""))),
            at.appeals().stream().findFirst().map(words::contested),
            may(at, person),
            choices(at, form, person, words),
            form);
    return new ModelAndView("decisions/case", "page", page);
  }

  private Head head(Case at, DecisionWords words) {
    var session = rooms.session(at);
    var texts = words.texts();
    return new Head(
        address(at),
        PATH + "/" + session.id(),
        session.plan().title(),
        name(at.sitting().candidate(), texts),
        texts.get(
            "certification.case.about",
            at.sitting().answers().size(),
            words.when(at.sitting().endedAt().orElseThrow())),
        texts.get("certification.figures." + at.standing().suggestion()),
        at.standing().recorded(),
        words.required());
  }

  private String name(PersonId person, Texts texts) {
    return people
        .find(person)
        .map(Person::displayName)
        .orElseGet(() -> texts.get("certification.candidate.gone"));
  }

  private List<Note> notes(Case at, Person person, DecisionWords words) {
    var notes = new ArrayList<Note>();
    for (var signal : at.signals()) {
      var other =
          signal instanceof Signal.Alike alike
              ? words
                  .texts()
                  .get("certification.candidate", rooms.number(alike.other(), person.id()))
              : "";
      notes.add(new Note(words.signalTitle(signal), words.signal(signal, other), false));
    }
    for (var incident : at.incidents()) {
      var kind = words.texts().get("certification.noted." + incident.kind());
      notes.add(new Note(kind + ", " + words.when(incident.at()), incident.text(), true));
    }
    return notes;
  }

  private static May may(Case at, Person person) {
    boolean heard = at.hearing().isPresent();
    boolean own =
        at.decisions().stream().anyMatch(each -> each.by().filter(person.id()::equals).isPresent());
    boolean open = at.open().isPresent();
    var last = at.last().map(each -> each.verdict().outcome());
    return new May(
        at.isUndecided(),
        heard && last.filter(Outcome.CANCELLED::equals).isEmpty() && !open,
        !heard,
        open && !own,
        last.filter(Outcome.RETEST::equals).isPresent() && !open);
  }

  private Choices choices(Case at, FormValues form, Person person, DecisionWords words) {
    var texts = words.texts();
    var suggested = at.standing().open();
    return new Choices(
        outcomes(at, form, texts),
        at.standing().domains().stream()
            .map(Reached::domain)
            .map(id ->
                new Choice(
                    id,
                    words.domain(id),
                    suggested.contains(id) ? texts.get("certification.open.hint") : "",
                    form.get("outcome").isEmpty()
                        ? suggested.contains(id)
                        : form.all("domain").contains(id)))
            .toList(),
        rooms.listNext(at.sitting(), person.id()).stream()
            .map(each ->
                new Choice(
                    each.id().toString(),
                    each.plan().title() + ", " + words.when(each.plan().opens()),
                    "",
                    form.get("next").equals(each.id().toString())))
            .toList());
  }

  private static List<Choice> outcomes(Case at, FormValues form, Texts texts) {
    boolean heard = at.hearing().isPresent();
    boolean free = at.isUndecided() || at.open().isPresent();
    return Arrays.stream(Outcome.values())
        .filter(each -> each != Outcome.CANCELLED || heard)
        .filter(each -> each == Outcome.CANCELLED || free)
        .filter(each -> each != Outcome.CERTIFIED || at.standing().recorded())
        .map(each ->
            new Choice(
                each.name(),
                texts.get("certification.outcome." + each),
                texts.get("certification.outcome." + each + ".hint"),
                form.get("outcome").equals(each.name())))
        .toList();
  }

  /** What was chosen; empty, and told, where something is missing. */
  private static Optional<Verdict> verdict(Case at, FormValues form, Texts texts) {
    var outcome =
        form.chosen(
            "outcome",
            text ->
                Arrays.stream(Outcome.values())
                    .filter(each -> each.name().equals(text))
                    .findFirst());
    boolean again = outcome.filter(Outcome.RETEST::equals).isPresent();
    var domains = again ? form.all("domain") : List.<String>of();
    if (again && domains.isEmpty()) {
      form.fail("domain", texts.get("certification.error.domain"));
    }
    boolean followed = !form.all("followed").isEmpty();
    boolean bound =
        followed
            || outcome.filter(Outcome.CANCELLED::equals).isPresent()
            || outcome.filter(at.standing()::contradicts).isPresent();
    var reason =
        bound
            ? form.required("reason", Decisions.LONGEST)
            : form.optional("reason", Decisions.LONGEST);
    return form.isRight()
        ? outcome.map(each -> new Verdict(each, domains, followed, reason))
        : Optional.empty();
  }

  private ModelAndView wrong(Case at, FormValues form, Person person, Texts texts) {
    var page = page(at, form, person, texts);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView back(Case at) {
    return new ModelAndView("redirect:" + address(at));
  }

  @PostMapping("/{session}/{sitting}")
  ModelAndView decide(
      @PathVariable String session,
      @PathVariable String sitting,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var at = find(session, sitting, person);
    var form = new FormValues(values, texts);
    var verdict = verdict(at, form, texts);
    checkDomains(at, verdict);
    if (verdict.isEmpty()) {
      return wrong(at, form, person, texts);
    }
    decisions.decide(at.sitting().id(), verdict.get(), person.id());
    return back(at);
  }

  private static void checkDomains(Case at, Optional<Verdict> verdict) {
    var known = at.standing().domains().stream().map(Reached::domain).toList();
    if (verdict.filter(each -> !known.containsAll(each.domains())).isPresent()) {
      throw new Refusal("certification.sitting.unknown");
    }
  }

  @PostMapping("/{session}/{sitting}/audition")
  ModelAndView ask(
      @PathVariable String session,
      @PathVariable String sitting,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var at = find(session, sitting, person);
    var form = new FormValues(values, texts);
    var question = form.required("question", Decisions.LONGEST);
    if (!form.isRight()) {
      return wrong(at, form, person, texts);
    }
    decisions.ask(at.sitting().id(), question, person.id());
    return back(at);
  }

  @PostMapping("/{session}/{sitting}/recours")
  ModelAndView reply(
      @PathVariable String session,
      @PathVariable String sitting,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var at = find(session, sitting, person);
    var form = new FormValues(values, texts);
    var answer = form.required("answer", Decisions.LONGEST);
    boolean upheld = form.get("then").equals("uphold");
    var verdict = upheld ? verdict(at, form, texts) : Optional.<Verdict>empty();
    if (!upheld && !form.get("outcome").isEmpty()) {
      form.with("outcome").fail("outcome", texts.get("certification.error.dismissed"));
    }
    checkDomains(at, verdict);
    if (!form.isRight()) {
      return wrong(at, form, person, texts);
    }
    decisions.reply(at.sitting().id(), answer, verdict, person.id());
    return back(at);
  }

  @PostMapping("/{session}/{sitting}/nouvelle-epreuve")
  ModelAndView retest(
      @PathVariable String session,
      @PathVariable String sitting,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var at = find(session, sitting, person);
    var form = new FormValues(values, texts);
    var next = form.chosen("next", SessionId::find);
    if (next.isEmpty()) {
      return wrong(at, form, person, texts);
    }
    decisions.retest(at.sitting().id(), next.get(), person.id());
    return back(at);
  }
}
