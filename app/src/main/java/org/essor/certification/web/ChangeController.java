package org.essor.certification.web;

import java.util.ArrayList;
import java.util.Map;
import org.essor.accounts.Person;
import org.essor.certification.Session.State;
import org.essor.certification.Sessions;
import org.essor.certification.internal.Rights;
import org.essor.certification.web.SessionPages.View;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
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

/** Those who plan a session change or cancel it until it is opened. */
@Controller
@RequestMapping(SessionController.HOME + "/{session}")
class ChangeController {

  private final Rights rights;
  private final Sessions sessions;
  private final Institutions institutions;
  private final SessionPages pages;
  private final PlanForm plans;

  ChangeController(
      Rights rights,
      Sessions sessions,
      Institutions institutions,
      SessionPages pages,
      PlanForm plans) {
    this.rights = rights;
    this.sessions = sessions;
    this.institutions = institutions;
    this.pages = pages;
    this.plans = plans;
  }

  /** A session that the reader may still change. */
  private View view(String id, Person person, Texts texts) {
    var session = rights.read(SessionController.id(id), person.id());
    if (!rights.mayPlan(person.id(), session.plan().institution())) {
      throw new Refusal("certification.session.unknown");
    }
    if (!session.isPlanned()) {
      throw new Refusal("certification.session.begun");
    }
    return new View(session, person, texts);
  }

  private Institution where(View view) {
    return institutions.get(view.session().plan().institution());
  }

  private ModelAndView page(View view, FormValues form) {
    var head = pages.head(view);
    var crumbs = new ArrayList<>(head.crumbs());
    crumbs.add(new Crumb(head.address(), head.title()));
    var page =
        new ChangePage(
            view.address(),
            crumbs,
            sessions.listCandidates(view.session().id()).size(),
            plans.supervisors(where(view), form),
            form);
    return new ModelAndView(
        "certification/change",
        Map.of("page", page),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/modifier")
  ModelAndView show(@PathVariable String session, Person person, Texts texts) {
    var view = view(session, person, texts);
    return page(view, PlanForm.filled(view.session(), texts));
  }

  @PostMapping("/modifier")
  ModelAndView change(
      @PathVariable String session,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var view = view(session, person, texts);
    var form = new FormValues(values, texts);
    var typed = plans.read(where(view), form, texts);
    if (typed.isEmpty()) {
      return page(view, form);
    }
    try {
      sessions.change(
          view.session().id(), typed.get().plan(), typed.get().supervisors(), person.id());
    } catch (Refusal refusal) {
      if (!"certification.session.places".equals(refusal.code())) {
        throw refusal;
      }
      form.fail(PlanForm.PLACES, texts.get(refusal.code() + ".title", refusal.facts().toArray()));
      return page(view, form);
    }
    return new ModelAndView("redirect:" + view.address());
  }

  @GetMapping("/annuler")
  String reloaded(@PathVariable String session, Person person, Texts texts) {
    return "redirect:" + view(session, person, texts).address() + "/modifier";
  }

  @PostMapping("/annuler")
  ModelAndView cancel(
      @PathVariable String session,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var view = view(session, person, texts);
    var reason = new FormValues(values, texts);
    var why = reason.required("reason", State.LONGEST_REASON);
    if (!reason.isRight()) {
      var form = PlanForm.filled(view.session(), texts).with("reason", reason.get("reason"));
      reason.errors().forEach(form::fail);
      return page(view, form);
    }
    sessions.cancel(view.session().id(), why, person.id());
    return new ModelAndView("redirect:" + view.address());
  }
}
