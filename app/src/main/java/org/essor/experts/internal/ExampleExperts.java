package org.essor.experts.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.applications.Applicant;
import org.essor.applications.ExampleApplicationsDeposited;
import org.essor.applications.Submissions;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.experts.AssignmentDesk;
import org.essor.experts.AssignmentOptions;
import org.essor.experts.Profiles;
import org.essor.experts.Seat;
import org.essor.experts.Seat.State;
import org.essor.kernel.PersonId;
import org.essor.platform.Job;
import org.essor.platform.Jobs;
import org.essor.platform.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sixty experts for the closed call of a demonstration, the example expert among them, with ties,
 * and its applications given to them.
 */
@Component
class ExampleExperts {

  private static final String JOB = "experts.examples";
  private static final int MOST_LOAD = 20;
  private static final int INVITED_LOAD = 8;

  private final Calls calls;
  private final Submissions submissions;
  private final ExamplePeople people;
  private final Profiles profiles;
  private final SeatRows seats;
  private final AssignmentDesk desk;
  private final AuditLog audit;
  private final Jobs jobs;
  private final SiteSettings site;
  private final Clock clock;

  ExampleExperts(
      Calls calls,
      Submissions submissions,
      ExamplePeople people,
      Profiles profiles,
      SeatRows seats,
      AssignmentDesk desk,
      AuditLog audit,
      Jobs jobs,
      SiteSettings site,
      Clock clock) {
    this.calls = calls;
    this.submissions = submissions;
    this.people = people;
    this.profiles = profiles;
    this.seats = seats;
    this.desk = desk;
    this.audit = audit;
    this.jobs = jobs;
    this.site = site;
    this.clock = clock;
  }

  /** The job does it, so that the site answers meanwhile. */
  @ApplicationModuleListener
  void on(ExampleApplicationsDeposited event) {
    jobs.wake(JOB);
  }

  /** Fills the panel of the example call that has applications and no panel. */
  @Transactional
  public void load() {
    if (site.demo()) {
      calls.listPublic().stream()
          .filter(call -> call.example() && call.findAcceptingRound(clock.instant()).isEmpty())
          .filter(call -> seats.ofCall(call.id()).isEmpty())
          .filter(call -> !applicants(call).isEmpty())
          .findFirst()
          .ifPresent(this::fill);
    }
  }

  /** The organisations that apply, each once, by name. */
  private List<Applicant> applicants(Call call) {
    return submissions.listOf(call.id()).stream()
        .flatMap(each -> each.applicants().stream())
        .map(each -> new Applicant(0, each.organisation(), each.siret(), each.postcode()))
        .distinct()
        .sorted(Comparator.comparing(Applicant::organisation))
        .toList();
  }

  private void fill(Call call) {
    var experts = ExampleExpert.list(applicants(call));
    var operator = people.get(Role.OPERATOR).id();
    for (var expert : experts) {
      join(call, expert, person(expert, experts), operator);
    }
    var run = desk.propose(call.id(), AssignmentOptions.usual(MOST_LOAD), operator);
    desk.accept(call.id(), run, operator);
    invite(operator);
    audit.append(
        new AuditEntry("experts.examples-added", "call:" + call.id(), Optional.empty(), Map.of()));
  }

  /** The first is the example expert. */
  private PersonId person(ExampleExpert expert, List<ExampleExpert> all) {
    return expert.equals(all.getFirst())
        ? people.get(Role.EXPERT).id()
        : people.get(expert.email(), expert.name() + " Exemple", Role.EXPERT).id();
  }

  private void join(Call call, ExampleExpert expert, PersonId person, PersonId operator) {
    profiles.save(expert.profile(person));
    expert.tie().ifPresent(to -> profiles.addTie(person, to, "Conseil, pour l’exemple"));
    seats.save(seat(call, person, State.ACCEPTED, expert.load()), Optional.of(operator));
  }

  /** The example expert has an invitation to answer, to the example that is open. */
  private void invite(PersonId operator) {
    var expert = people.get(Role.EXPERT).id();
    calls.listPublic().stream()
        .filter(call -> call.example() && call.findAcceptingRound(clock.instant()).isPresent())
        .filter(call -> seats.ofCall(call.id()).isEmpty())
        .map(call -> seat(call, expert, State.INVITED, INVITED_LOAD))
        .forEach(seat -> seats.save(seat, Optional.of(operator)));
  }

  private Seat seat(Call call, PersonId person, State state, int load) {
    var now = clock.instant();
    var answered = state == State.INVITED ? Optional.<Instant>empty() : Optional.of(now);
    return new Seat(call.id(), person, state, load, Optional.empty(), now, answered, "");
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false)
  static class JobsOfExamples {

    @Bean
    Job addExampleExperts(ExampleExperts examples) {
      return new Job(JOB, Duration.ofHours(1), examples::load);
    }
  }
}
