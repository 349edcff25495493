package org.essor.certification.decision;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.certification.Session;
import org.essor.certification.Sessions;
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
 * wait, and so do the sessions that a visitor plans. Two who were not certified appeal: one has his
 * answer, by a manager who did not decide, the other waits for it.
 */
@Component
class ExampleDecisions {

  private static final String APPEAL =
      "Une panne de réseau m’a coûté plusieurs minutes au milieu de l’épreuve. Je demande que mon"
          + " épreuve soit regardée de nouveau.";
  private static final String REPLY =
      "Toutes les questions ont été posées et la durée restante suffisait. La décision est"
          + " maintenue ; une nouvelle session est ouverte.";

  private final Institutions institutions;
  private final Sessions sessions;
  private final Rooms rooms;
  private final Decisions decisions;
  private final ExamplePeople people;
  private final SiteSettings site;

  ExampleDecisions(
      Institutions institutions,
      Sessions sessions,
      Rooms rooms,
      Decisions decisions,
      ExamplePeople people,
      SiteSettings site) {
    this.institutions = institutions;
    this.sessions = sessions;
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
    var managers = institutions.listStaff(institution.id(), Duty.MANAGER);
    var first = people.get(Role.COORDINATOR).id();
    if (managers.contains(first)) {
      sessions.list(institution.id()).stream()
          .min(Comparator.comparing(session -> session.plan().opens()))
          .filter(Session::isClosed)
          .filter(session -> session.plan().example() && !session.isSupervisedBy(first))
          .ifPresent(session -> decide(session, managers));
    }
  }

  private void decide(Session session, List<PersonId> managers) {
    var manager = people.get(Role.COORDINATOR).id();
    var before = rooms.get(session.id(), manager).cases();
    boolean untouched = before.stream().allMatch(Room.Case::isUndecided);
    boolean recorded = before.stream().allMatch(each -> each.standing().recorded());
    if (untouched && recorded) {
      decisions.decideClear(session.id(), manager);
      var room = rooms.get(session.id(), manager);
      var innovator = people.get(Role.INNOVATOR).id();
      room.cases().stream()
          .filter(each -> each.sitting().candidate().equals(innovator))
          .forEach(each -> decide(each, Outcome.CERTIFIED, manager));
      room.cases().reversed().stream()
          .limit(2)
          .forEach(each -> decide(each, Outcome.NOT_CERTIFIED, manager));
      appeal(room, managers);
    }
  }

  /** The two least able appeal, whose sittings are the last. */
  private void appeal(Room room, List<PersonId> managers) {
    var refused = room.cases().reversed().stream().limit(2).map(Room.Case::sitting).toList();
    refused.forEach(sitting -> decisions.appeal(sitting.id(), APPEAL, sitting.candidate()));
    managers.stream()
        .filter(people.get(Role.ASSESSOR).id()::equals)
        .forEach(other -> decisions.reply(refused.getFirst().id(), REPLY, Optional.empty(), other));
  }

  private void decide(Room.Case at, Outcome outcome, PersonId manager) {
    if (at.isUndecided()) {
      decisions.decide(at.sitting().id(), new Verdict(outcome, List.of(), false, ""), manager);
    }
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
