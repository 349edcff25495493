package org.essor.certification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.certification.Session;
import org.essor.certification.decision.Decisions;
import org.essor.certification.internal.Arrivals;
import org.essor.certification.internal.Rights;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where someone finds the sessions that he sits, runs or plans, and what was decided on his. */
@Controller
class OwnController {

  static final String HOME = "/certification";

  private final Arrivals arrivals;
  private final Decisions decisions;
  private final Rights rights;
  private final Institutions institutions;

  OwnController(Arrivals arrivals, Decisions decisions, Rights rights, Institutions institutions) {
    this.arrivals = arrivals;
    this.decisions = decisions;
    this.rights = rights;
    this.institutions = institutions;
  }

  @GetMapping(HOME)
  ModelAndView show(Person person, Texts texts) {
    var sat = decisions.list(person.id());
    var done = sat.stream().map(told -> told.session().id()).collect(Collectors.toSet());
    var page =
        new OwnPage(
            arrivals.list(person.id()).stream()
                .filter(session -> !done.contains(session.id()))
                .map(session -> row(session, SeatController.HOME, texts))
                .toList(),
            sat.stream().map(told -> row(told, texts)).toList(),
            rows(rights.listSupervised(person.id()), SessionController.HOME, texts),
            planned(person, texts));
    return new ModelAndView("certification/own", "page", page);
  }

  private static OwnPage.Row row(Decisions.Told told, Texts texts) {
    var ended = told.sitting().endedAt().orElseThrow();
    var outcome = told.last().map(each -> each.verdict().outcome().name()).orElse("none");
    return new OwnPage.Row(
        HOME + "/resultats/" + told.sitting().id(),
        told.session().plan().title(),
        new Moments(texts).dateTime(ended),
        texts.get("certification.outcome." + outcome));
  }

  private List<OwnPage.Row> planned(Person person, Texts texts) {
    var managed = institutions.where(person.id(), Duty.MANAGER);
    var rows =
        Stream.concat(managed.stream(), institutions.where(person.id(), Duty.TEACHER).stream())
            .distinct()
            .map(where -> row(where, texts))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!managed.isEmpty()) {
      rows.add(
          new OwnPage.Row(
              HOME + "/decisions",
              texts.get("certification.decisions"),
              texts.get("certification.decisions.lead"),
              ""));
    }
    return rows;
  }

  private List<OwnPage.Row> rows(List<Session> sessions, String home, Texts texts) {
    return sessions.stream().map(session -> row(session, home, texts)).toList();
  }

  private OwnPage.Row row(Session session, String home, Texts texts) {
    return new OwnPage.Row(
        home + "/" + session.id(),
        session.plan().title(),
        institutions.get(session.plan().institution()).name()
            + ", "
            + session.plan().place()
            + " · "
            + new Moments(texts).dateTime(session.plan().opens()),
        state(session, texts));
  }

  static String state(Session session, Texts texts) {
    return switch (session.state()) {
      case Session.State.Planned _ -> texts.get("certification.state.planned");
      case Session.State.Open _ -> texts.get("certification.state.open");
      case Session.State.Closed _ -> texts.get("certification.state.closed");
      case Session.State.Cancelled _ -> texts.get("certification.state.cancelled");
    };
  }

  private static OwnPage.Row row(Institution where, Texts texts) {
    return new OwnPage.Row(
        PlanController.HOME + "/" + where.id(),
        where.name(),
        texts.get("certification.own.plan"),
        "");
  }
}
