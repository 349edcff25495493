package org.essor.certification.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.certification.Accommodations;
import org.essor.certification.Incident;
import org.essor.certification.SessionId;
import org.essor.certification.Sessions;
import org.essor.certification.Sessions.Registration;
import org.essor.certification.internal.Rights;
import org.essor.certification.internal.Supervision;
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

/** One session, prepared by those who plan it and run by its supervisors. */
@Controller
@RequestMapping(SessionController.HOME + "/{session}")
class SessionController {

  static final String HOME = OwnController.HOME + "/sessions";

  private static final String EMAILS = "emails";
  private static final int LONGEST_LIST = 20_000;

  private final Rights rights;
  private final Sessions sessions;
  private final Supervision supervision;
  private final People people;
  private final SessionPages pages;

  SessionController(
      Rights rights,
      Sessions sessions,
      Supervision supervision,
      People people,
      SessionPages pages) {
    this.rights = rights;
    this.sessions = sessions;
    this.supervision = supervision;
    this.people = people;
    this.pages = pages;
  }

  static SessionId id(String session) {
    return SessionId.find(session).orElseThrow(() -> new Refusal("certification.session.unknown"));
  }

  private View view(String session, Person person, Texts texts) {
    return new View(rights.read(id(session), person.id()), person, texts);
  }

  private ModelAndView page(View view, FormValues form) {
    return new ModelAndView(
        "certification/session",
        Map.of("page", pages.page(view, form)),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String back(View view) {
    return "redirect:" + view.address();
  }

  @GetMapping
  ModelAndView show(@PathVariable String session, Person person, Texts texts) {
    return page(view(session, person, texts), FormValues.blank(texts));
  }

  @PostMapping("/candidats")
  ModelAndView register(
      @PathVariable String session,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var view = view(session, person, texts);
    var form = new FormValues(values, texts);
    var typed = form.required(EMAILS, LONGEST_LIST);
    if (form.isRight()) {
      refused(typed, view, form);
    }
    return form.isRight() ? new ModelAndView(back(view)) : page(view, form);
  }

  /**
   * Registers all that can be; the others stay in the field, and what is wrong with each is told.
   */
  private void refused(String typed, View view, FormValues form) {
    var left = new ArrayList<String>();
    var why = new ArrayList<String>();
    for (var email : emails(typed)) {
      try {
        var candidate = people.invite(email, view.texts().language()).id();
        var plain = new Registration(candidate, Accommodations.NONE, List.of());
        if (!isRegistered(view, candidate)) {
          sessions.register(view.session().id(), plain, view.reader().id());
        }
      } catch (Refusal refusal) {
        left.add(email);
        why.add(
            email + " – " + view.texts().get(refusal.code() + ".title", refusal.facts().toArray()));
      }
    }
    if (!left.isEmpty()) {
      form.with(EMAILS, String.join("\n", left));
      form.fail(EMAILS, view.texts().get("certification.register.left", String.join(" ; ", why)));
    }
  }

  /** What is granted to someone registered is not taken from him by typing his address again. */
  private boolean isRegistered(View view, PersonId person) {
    return sessions.listCandidates(view.session().id()).stream()
        .anyMatch(each -> each.person().equals(person));
  }

  private static List<String> emails(String typed) {
    return Arrays.stream(typed.split("[\\s,;]+"))
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }

  @PostMapping("/ouvrir")
  String open(@PathVariable String session, Person person, Texts texts) {
    var view = view(session, person, texts);
    supervision.open(view.session().id(), person.id());
    return back(view);
  }

  @PostMapping("/code")
  String renewCode(@PathVariable String session, Person person, Texts texts) {
    var view = view(session, person, texts);
    supervision.renewCode(view.session().id(), person.id());
    return back(view);
  }

  @PostMapping("/clore")
  ModelAndView close(
      @PathVariable String session,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var view = view(session, person, texts);
    var form = new FormValues(values, texts);
    if (form.all("sure").isEmpty()) {
      form.fail("sure", texts.get("certification.close.unsure"));
      return page(view, form);
    }
    supervision.close(view.session().id(), person.id());
    return new ModelAndView(back(view));
  }

  @PostMapping("/incidents")
  ModelAndView note(
      @PathVariable String session,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var view = view(session, person, texts);
    var form = new FormValues(values, texts);
    var text = form.required("note", Incident.LONGEST);
    if (!form.isRight()) {
      return page(view, form);
    }
    supervision.note(view.session().id(), text, person.id());
    return new ModelAndView(back(view));
  }
}
