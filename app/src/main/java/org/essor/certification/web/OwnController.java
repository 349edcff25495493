package org.essor.certification.web;

import java.util.List;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.certification.Session;
import org.essor.certification.internal.Arrivals;
import org.essor.certification.internal.Rights;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where someone finds the sessions that he sits, runs or plans. */
@Controller
class OwnController {

  static final String HOME = "/certification";

  private final Arrivals arrivals;
  private final Rights rights;
  private final Institutions institutions;

  OwnController(Arrivals arrivals, Rights rights, Institutions institutions) {
    this.arrivals = arrivals;
    this.rights = rights;
    this.institutions = institutions;
  }

  @GetMapping(HOME)
  ModelAndView show(Person person, Texts texts) {
    var page =
        new OwnPage(
            rows(arrivals.list(person.id()), SeatController.HOME, texts),
            rows(rights.listSupervised(person.id()), SessionController.HOME, texts),
            Stream.of(Duty.MANAGER, Duty.TEACHER)
                .flatMap(duty -> institutions.where(person.id(), duty).stream())
                .distinct()
                .map(where -> row(where, texts))
                .toList());
    return new ModelAndView("certification/own", "page", page);
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
