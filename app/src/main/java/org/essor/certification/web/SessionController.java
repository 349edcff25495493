package org.essor.certification.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.certification.Incident;
import org.essor.certification.SessionId;
import org.essor.certification.Sessions;
import org.essor.certification.internal.Rights;
import org.essor.certification.internal.Supervision;
import org.essor.certification.web.SessionPages.View;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
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
  private final Registering registering;
  private final SessionPages pages;

  SessionController(
      Rights rights,
      Sessions sessions,
      Supervision supervision,
      Registering registering,
      SessionPages pages) {
    this.rights = rights;
    this.sessions = sessions;
    this.supervision = supervision;
    this.registering = registering;
    this.pages = pages;
  }

  static SessionId id(String session) {
    return SessionId.find(session).orElseThrow(() -> new Refusal("certification.session.unknown"));
  }

  private View view(String session, Person person, Texts texts) {
    return new View(rights.read(id(session), person.id()), person, texts);
  }

  private ModelAndView page(View view, FormValues form) {
    return shown(pages.page(view, classes(view, form), form));
  }

  private static ModelAndView shown(SessionPage page) {
    return new ModelAndView(
        "certification/session",
        Map.of("page", page),
        page.form().isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** The classes that can be registered at once, for those who plan. */
  private List<Choice> classes(View view, FormValues form) {
    return registering.classes(view).stream()
        .map(each ->
            new Choice(
                each.id(),
                view.texts()
                    .get("certification.register.class.of", each.name(), each.people().size()),
                "",
                form.get("class").equals(each.id())))
        .toList();
  }

  private static String back(View view) {
    return "redirect:" + view.address();
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String session,
      @RequestParam(name = "inscrits", defaultValue = "-1") int registered,
      @RequestParam(name = "connus", defaultValue = "0") int known,
      @RequestParam(name = "attente", defaultValue = "0") int waiting,
      @RequestParam(name = "retire", defaultValue = "false") boolean removed,
      Person person,
      Texts texts) {
    var view = view(session, person, texts);
    var blank = FormValues.blank(texts);
    var entered =
        registered < 0 ? "" : texts.get("certification.register.done", registered, known, waiting);
    var done = removed ? texts.get("certification.remove.done") : entered;
    return shown(pages.page(view, classes(view, blank), blank).withDone(done));
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
    if (!form.isRight()) {
      return page(view, form);
    }
    var outcome = registering.register(typed, view);
    if (outcome.left().isEmpty()) {
      return registered(view, outcome);
    }
    form.with(EMAILS, String.join("\n", outcome.left()));
    form.fail(EMAILS, outcome.toldOfLeft(texts));
    return page(view, form);
  }

  private static ModelAndView registered(View view, Registering.Outcome outcome) {
    return new ModelAndView(
        back(view)
            + "?inscrits=%d&connus=%d&attente=%d"
                .formatted(outcome.registered(), outcome.known(), outcome.waiting()));
  }

  /** Takes someone off the list of those who wait. */
  @PostMapping("/attente")
  String dismiss(
      Person person, @PathVariable String session, @RequestParam UUID retirer, Texts texts) {
    var view = view(session, person, texts);
    sessions.remove(view.session().id(), new PersonId(retirer), person.id());
    return back(view);
  }

  /** Registers the people of a class; who cannot be is told, and nobody else is kept out. */
  @PostMapping("/promotion")
  ModelAndView registerClass(
      @PathVariable String session,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var view = view(session, person, texts);
    var form = new FormValues(values, texts);
    var chosen =
        form.chosen(
            "class",
            id ->
                registering.classes(view).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst());
    if (chosen.isEmpty()) {
      return page(view, form);
    }
    var outcome = registering.register(chosen.get(), view);
    if (!outcome.left().isEmpty()) {
      form.fail("class", outcome.toldOfLeft(texts));
    }
    return form.isRight() ? registered(view, outcome) : page(view, form);
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
