package org.essor.certification.decision;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.certification.Session;
import org.essor.certification.Sessions;
import org.essor.certification.Sitting;
import org.essor.certification.Sittings;
import org.essor.certification.decision.Decision.Verdict;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.platform.Job;
import org.essor.platform.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Decisions on the first session of each example institution, in a demonstration only: the clear
 * cases and the sitting of the example innovator, who has a credential to show. The other cases
 * wait, and so do the sessions that a visitor plans.
 */
@Component
class ExampleDecisions {

  private final Institutions institutions;
  private final Sessions sessions;
  private final Sittings sittings;
  private final Rooms rooms;
  private final Decisions decisions;
  private final ExamplePeople people;
  private final SiteSettings site;

  ExampleDecisions(
      Institutions institutions,
      Sessions sessions,
      Sittings sittings,
      Rooms rooms,
      Decisions decisions,
      ExamplePeople people,
      SiteSettings site) {
    this.institutions = institutions;
    this.sessions = sessions;
    this.sittings = sittings;
    this.rooms = rooms;
    this.decisions = decisions;
    this.people = people;
    this.site = site;
  }

  /** Decides where nothing was decided yet. */
  void load() {
    if (site.demo()) {
      institutions.list().stream().filter(Institution::example).forEach(this::decideIn);
    }
  }

  private void decideIn(Institution institution) {
    for (var manager : institutions.listStaff(institution.id(), Duty.MANAGER)) {
      sessions.list(institution.id()).stream()
          .min(Comparator.comparing(session -> session.plan().opens()))
          .filter(Session::isClosed)
          .filter(session -> session.plan().example() && !session.isSupervisedBy(manager))
          .ifPresent(session -> decide(session, manager));
    }
  }

  private void decide(Session session, PersonId manager) {
    var room = rooms.get(session.id(), manager);
    boolean untouched = room.cases().stream().allMatch(Room.Case::isUndecided);
    boolean recorded = room.cases().stream().allMatch(each -> each.standing().recorded());
    if (untouched && recorded) {
      decisions.decideClear(session.id(), manager);
      var innovator = people.get(Role.INNOVATOR).id();
      sittings.list(session.id()).stream()
          .filter(sitting -> sitting.candidate().equals(innovator))
          .filter(sitting -> rooms.get(sitting.id(), manager).isUndecided())
          .forEach(sitting -> certify(sitting, manager));
    }
  }

  private void certify(Sitting sitting, PersonId manager) {
    decisions.decide(sitting.id(), new Verdict(Outcome.CERTIFIED, List.of(), false, ""), manager);
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "certificationExampleDecisions")
  static class Jobs {

    @Bean
    Job loadExampleDecisions(ExampleDecisions examples) {
      return new Job("certification.example-decisions", Duration.ofMinutes(1), examples::load);
    }
  }
}
