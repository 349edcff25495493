package org.essor.certification.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.certification.Accommodations;
import org.essor.certification.Incident;
import org.essor.certification.Sessions;
import org.essor.certification.Sessions.Registration;
import org.essor.certification.internal.Rights;
import org.essor.certification.internal.Supervision;
import org.essor.certification.internal.Supervision.Act;
import org.essor.certification.web.SessionPages.View;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One candidate: what is granted to him, his admission, his time, what is noted of him. */
@Controller
@RequestMapping(SessionController.HOME + "/{session}/candidats/{candidate}")
class CandidateController {

  /** Leaves room for the minutes that are written before it. */
  private static final int LONGEST_REASON = Incident.LONGEST - 20;

  private final Rights rights;
  private final Sessions sessions;
  private final Supervision supervision;
  private final CandidatePages pages;

  CandidateController(
      Rights rights, Sessions sessions, Supervision supervision, CandidatePages pages) {
    this.rights = rights;
    this.sessions = sessions;
    this.supervision = supervision;
    this.pages = pages;
  }

  /** A candidate in his session, and who reads of him. */
  record Seen(View view, PersonId candidate) {

    String address() {
      return view.address() + "/candidats/" + candidate;
    }

    Act act(String reason) {
      return new Act(view.session().id(), candidate, view.reader().id(), reason);
    }
  }

  private record Reader(Person person, Texts texts) {}

  private Seen seen(String session, String candidate, Reader reader) {
    var found = rights.read(SessionController.id(session), reader.person().id());
    return new Seen(new View(found, reader.person(), reader.texts()), person(candidate));
  }

  private static PersonId person(String candidate) {
    try {
      return new PersonId(UUID.fromString(candidate));
    } catch (IllegalArgumentException _) {
      throw new Refusal("certification.session.unknown");
    }
  }

  private ModelAndView page(Seen seen, FormValues form) {
    return new ModelAndView(
        "certification/candidate",
        Map.of("page", pages.page(seen, form)),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView back(Seen seen) {
    return new ModelAndView("redirect:" + seen.address());
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String session, @PathVariable String candidate, Person person, Texts texts) {
    return page(seen(session, candidate, new Reader(person, texts)), FormValues.blank(texts));
  }

  @PostMapping("/amenagements")
  ModelAndView grant(
      @PathVariable String session,
      @PathVariable String candidate,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var seen = seen(session, candidate, new Reader(person, texts));
    var form = new FormValues(values, texts);
    int time =
        new Whole("time", Accommodations.USUAL_TIME, Accommodations.MOST_TIME).read(form, texts);
    if (!form.isRight()) {
      return page(seen, form);
    }
    var granted = new Accommodations(time, !form.get("accessible").isEmpty());
    var domains = pages.domains().stream().filter(form.all("domains")::contains).toList();
    sessions.register(
        seen.view().session().id(),
        new Registration(
            seen.candidate(),
            granted,
            domains.size() == pages.domains().size() ? List.of() : domains),
        person.id());
    return back(seen);
  }

  @PostMapping("/retirer")
  ModelAndView remove(
      @PathVariable String session,
      @PathVariable String candidate,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var seen = seen(session, candidate, new Reader(person, texts));
    var form = new FormValues(values, texts);
    if (form.all("sure").isEmpty()) {
      form.fail("sure", texts.get("certification.remove.unsure"));
      return page(seen, form);
    }
    sessions.remove(seen.view().session().id(), seen.candidate(), person.id());
    return new ModelAndView("redirect:" + seen.view().address() + "?retire=true");
  }

  @PostMapping("/admettre")
  String admit(
      @PathVariable String session, @PathVariable String candidate, Person person, Texts texts) {
    var seen = seen(session, candidate, new Reader(person, texts));
    supervision.admit(seen.act(""));
    return "redirect:" + seen.view().address();
  }

  /** What a supervisor does with a reason that he must give. */
  private interface Reasoned {
    void act(Act act);
  }

  /**
   * A form with a reason.
   *
   * @param field where the reason is typed
   */
  private record Why(String field, FormValues form) {}

  private ModelAndView act(Seen seen, Why why, Reasoned reasoned) {
    var reason = why.form().required(why.field(), LONGEST_REASON);
    if (!why.form().isRight()) {
      return page(seen, why.form());
    }
    reasoned.act(seen.act(reason));
    return back(seen);
  }

  @PostMapping("/renvoyer")
  ModelAndView turnAway(
      @PathVariable String session,
      @PathVariable String candidate,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var seen = seen(session, candidate, new Reader(person, texts));
    return act(seen, new Why("away", new FormValues(values, texts)), supervision::turnAway);
  }

  @PostMapping("/temps")
  ModelAndView giveTime(
      @PathVariable String session,
      @PathVariable String candidate,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var seen = seen(session, candidate, new Reader(person, texts));
    var form = new FormValues(values, texts);
    int minutes = new Whole("minutes", 1, Supervision.MOST_MINUTES).read(form, texts);
    return act(seen, new Why("time-why", form), act -> supervision.giveTime(act, minutes));
  }

  @PostMapping("/appareil")
  ModelAndView allowDevice(
      @PathVariable String session, @PathVariable String candidate, Person person, Texts texts) {
    var seen = seen(session, candidate, new Reader(person, texts));
    supervision.allowDevice(seen.act(""));
    return back(seen);
  }

  @PostMapping("/arreter")
  ModelAndView stop(
      @PathVariable String session,
      @PathVariable String candidate,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var seen = seen(session, candidate, new Reader(person, texts));
    return act(seen, new Why("stop-why", new FormValues(values, texts)), supervision::stop);
  }

  @PostMapping("/incidents")
  ModelAndView note(
      @PathVariable String session,
      @PathVariable String candidate,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var seen = seen(session, candidate, new Reader(person, texts));
    return act(seen, new Why("note", new FormValues(values, texts)), supervision::note);
  }
}
