package org.essor.review.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.applications.Submission;
import org.essor.applications.Wordings;
import org.essor.experts.Veil;
import org.essor.kernel.Paris;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.essor.review.Decisions;
import org.essor.review.Juries;
import org.essor.review.Juries.NewMember;
import org.essor.review.Juries.Plan;
import org.essor.review.Juries.Session;
import org.essor.review.Juries.Verdict;
import org.essor.review.Outcome;
import org.essor.review.web.CallPlaces.Place;
import org.essor.review.web.DossierViews.Shown;
import org.essor.review.web.Sessions.View;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Those who run a call make its jury, hold its sessions, record what it proposes. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping("/operateur/appels/{call}/jury")
class JuryController {

  private static final String PATH = "/jury";

  private final CallPlaces places;
  private final Juries juries;
  private final Sessions sessions;
  private final Decisions decisions;
  private final DossierViews dossiers;
  private final Wordings wordings;
  private final People people;

  JuryController(
      CallPlaces places,
      Juries juries,
      Sessions sessions,
      Decisions decisions,
      DossierViews dossiers,
      Wordings wordings,
      People people) {
    this.places = places;
    this.juries = juries;
    this.sessions = sessions;
    this.decisions = decisions;
    this.dossiers = dossiers;
    this.wordings = wordings;
    this.people = people;
  }

  @GetMapping
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    return page(places.of(call, person, texts), Posted.nothing());
  }

  private ModelAndView page(Place place, Posted posted) {
    var members =
        people.list(juries.listMembers(place.id(), place.who())).stream()
            .map(member ->
                new JuryPage.Member(
                    member.displayName(), place.at(PATH + "/membres/" + member.id() + "/retirer")))
            .toList();
    var all =
        juries.list(place.id(), place.who()).stream()
            .map(session ->
                new Crumb(
                    place.at(PATH + "/" + session.id()),
                    session.title() + " · " + place.words().when(session.at())))
            .toList();
    return new ModelAndView(
        "review/jury", "page", new JuryPage(place.head(), members, all, posted));
  }

  @PostMapping("/membres")
  ModelAndView add(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var posted = new Posted(values);
    try {
      juries.add(new NewMember(place.id(), posted.get("email"), texts.language()), place.who());
      return new ModelAndView("redirect:" + place.at(PATH));
    } catch (Refusal refusal) {
      posted.fail("email", texts.get(refusal.code() + ".title", refusal.facts().toArray()));
      return Posted.wrong(page(place, posted));
    }
  }

  @PostMapping("/membres/{member}/retirer")
  String remove(
      @PathVariable String call, @PathVariable String member, Person person, Texts texts) {
    var place = places.of(call, person, texts);
    juries.remove(place.id(), CallPlaces.person(member), place.who());
    return "redirect:" + place.at(PATH);
  }

  @PostMapping("/seances")
  ModelAndView plan(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var posted = new Posted(values);
    var title = posted.required("title", Juries.LONGEST_TITLE, texts);
    var at = moment(posted, texts);
    if (posted.get("place").length() > Juries.LONGEST_TITLE) {
      posted.required("place", Juries.LONGEST_TITLE, texts);
    }
    if (!posted.isRight()) {
      return Posted.wrong(page(place, posted));
    }
    var plan = new Plan(place.id(), title, posted.get("place"), at.orElseThrow());
    var id = juries.plan(plan, place.who());
    return new ModelAndView("redirect:" + place.at(PATH + "/" + id));
  }

  /** A day and an hour in Paris, as browsers send them. */
  private static Optional<Instant> moment(Posted posted, Texts texts) {
    try {
      var local = LocalDateTime.parse(posted.get("day") + "T" + posted.get("hour"));
      return Optional.of(local.atZone(Paris.ZONE).toInstant());
    } catch (DateTimeException _) {
      posted.fail("day", texts.get("review.error.moment"));
      return Optional.empty();
    }
  }

  private View view(Place place, String session) {
    var found = juries.get(id(session), place.who());
    if (!found.call().equals(place.id())) {
      throw new Refusal("review.session.unknown");
    }
    var crumbs = new ArrayList<>(place.head().crumbs());
    crumbs.add(new Crumb(place.at(PATH), place.texts().get("review.tab.jury")));
    return new View(
        found, place.person(), place.at(PATH + "/" + found.id()), crumbs, true, place.texts());
  }

  private static UUID id(String session) {
    return CallPlaces.uuid(session, "review.session.unknown");
  }

  @GetMapping("/{session}")
  ModelAndView session(
      @PathVariable String call, @PathVariable String session, Person person, Texts texts) {
    return page(places.of(call, person, texts), session, Posted.nothing());
  }

  private ModelAndView page(Place place, String session, Posted posted) {
    var view = view(place, session);
    return new ModelAndView(
        "review/session", "page", sessions.page(view, addable(place, view.session()), posted));
  }

  /** What is to be decided and is not on this agenda. */
  private List<Submission> addable(Place place, Session session) {
    return session.minutes().isPresent()
        ? List.of()
        : decisions.listProposals(place.id(), place.who()).stream()
            .map(Decisions.Proposal::submission)
            .filter(submission -> submission.state().code().equals("under-review"))
            .filter(submission -> session.find(submission.id()).isEmpty())
            .toList();
  }

  @PostMapping("/{session}/ordre-du-jour")
  String putOn(
      @PathVariable String call,
      @PathVariable String session,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    for (var application : new Posted(values).all("application")) {
      juries.putOn(id(session), CallPlaces.application(application), place.who());
    }
    return "redirect:" + place.at(PATH + "/" + id(session));
  }

  @PostMapping("/{session}/clore")
  ModelAndView close(
      @PathVariable String call,
      @PathVariable String session,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var posted = new Posted(values);
    if (!posted.has("sure")) {
      posted.fail("sure", texts.get("review.session.close.unsure"));
      return Posted.wrong(page(place, session, posted));
    }
    juries.close(id(session), place.who());
    return new ModelAndView("redirect:" + place.at(PATH + "/" + id(session)));
  }

  @GetMapping("/{session}/{application}")
  ModelAndView sheet(
      @PathVariable String call,
      @PathVariable String session,
      @PathVariable String application,
      Person person,
      Texts texts) {
    var view = view(places.of(call, person, texts), session);
    var item = JurorController.item(view, application);
    var filled =
        Posted.nothing()
            .with("outcome", item.outcome().map(Outcome::name).orElse(""))
            .with(
                "aid",
                item.aid()
                    .or(() -> item.submission().requested())
                    .map(SelectionController::typed)
                    .orElse(""))
            .with("reason", item.reason())
            .with("english", wordings.of(item.submission().id(), item.reason()).en());
    return new ModelAndView("review/sheet", "page", sessions.sheet(view, item, filled));
  }

  @GetMapping("/{session}/{application}/fichiers/{file}")
  ResponseEntity<InputStreamResource> file(
      @PathVariable String call,
      @PathVariable String session,
      @PathVariable String application,
      @PathVariable String file,
      Person person,
      Texts texts) {
    var view = view(places.of(call, person, texts), session);
    var item = JurorController.item(view, application);
    return dossiers.take(new Shown(item.submission(), person.id(), Veil.none(), ""), file, texts);
  }

  @PostMapping("/{session}/{application}")
  ModelAndView decide(
      @PathVariable String call,
      @PathVariable String session,
      @PathVariable String application,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var view = view(places.of(call, person, texts), session);
    var item = JurorController.item(view, application);
    var posted = new Posted(values);
    var read = VerdictForm.read(posted, texts);
    if (read.isEmpty()) {
      return Posted.wrong(
          new ModelAndView("review/sheet", "page", sessions.sheet(view, item, posted)));
    }
    var verdict = read.get();
    wordings.keep(item.submission().id(), verdict.told());
    juries.decide(
        new Verdict(
            view.session().id(),
            item.submission().id(),
            posted.whole("seen").orElse(0),
            verdict.outcome(),
            verdict.aid(),
            verdict.reason()),
        person.id());
    return new ModelAndView("redirect:" + view.address());
  }

  @PostMapping("/{session}/{application}/retirer")
  String takeOff(
      @PathVariable String call,
      @PathVariable String session,
      @PathVariable String application,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    juries.takeOff(id(session), CallPlaces.application(application), place.who());
    return "redirect:" + place.at(PATH + "/" + id(session));
  }
}
