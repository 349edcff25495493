package org.essor.certification.web;

import java.util.Map;
import org.essor.accounts.Person;
import org.essor.certification.Session.Format;
import org.essor.certification.Sessions;
import org.essor.certification.internal.Rights;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
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

/** Managers and teachers plan the sessions of their institution. */
@Controller
@RequestMapping(PlanController.HOME + "/{institution}")
class PlanController {

  static final String HOME = OwnController.HOME + "/etablissements";

  private final Institutions institutions;
  private final Sessions sessions;
  private final Rights rights;
  private final PlanForm plans;

  PlanController(Institutions institutions, Sessions sessions, Rights rights, PlanForm plans) {
    this.institutions = institutions;
    this.sessions = sessions;
    this.rights = rights;
    this.plans = plans;
  }

  private Institution get(String id, Person person) {
    var where = institutions.get(id);
    rights.requirePlanner(person.id(), where.id());
    return where;
  }

  @GetMapping
  ModelAndView show(@PathVariable String institution, Person person, Texts texts) {
    var form =
        FormValues.blank(texts)
            .with("questions", "" + Format.USUAL.questions())
            .with("minutes", "" + Format.USUAL.time().toMinutes());
    return page(get(institution, person), form, texts);
  }

  private ModelAndView page(Institution where, FormValues form, Texts texts) {
    var moments = new Moments(texts);
    var rows =
        sessions.list(where.id()).stream()
            .map(session ->
                new OwnPage.Row(
                    SessionController.HOME + "/" + session.id(),
                    session.plan().title(),
                    session.plan().place() + " · " + moments.dateTime(session.plan().opens()),
                    OwnController.state(session, texts)))
            .toList();
    var page =
        new PlanPage(
            HOME + "/" + where.id(),
            where.name(),
            where.address(),
            rows,
            plans.supervisors(where, form),
            form);
    return new ModelAndView(
        "certification/plan",
        Map.of("page", page),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping
  ModelAndView plan(
      @PathVariable String institution,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var where = get(institution, person);
    var form = new FormValues(values, texts);
    var typed = plans.read(where, form, texts);
    if (typed.isEmpty()) {
      return page(where, form, texts);
    }
    var made = sessions.plan(typed.get().plan(), typed.get().supervisors(), person.id());
    return new ModelAndView("redirect:" + SessionController.HOME + "/" + made.id());
  }
}
