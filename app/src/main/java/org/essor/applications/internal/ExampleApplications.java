package org.essor.applications.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.People;
import org.essor.accounts.Role;
import org.essor.applications.ApplicationFoundIneligible;
import org.essor.applications.ApplicationState;
import org.essor.applications.ApplicationState.Eligible;
import org.essor.applications.ApplicationState.Ineligible;
import org.essor.applications.ExampleApplicationsDeposited;
import org.essor.applications.internal.BulkDeposits.Filed;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.Call;
import org.essor.calls.Call.Intake;
import org.essor.calls.Calls;
import org.essor.calls.ExampleCallClosed;
import org.essor.calls.FormRevision;
import org.essor.calls.form.EligibilityModel;
import org.essor.calls.form.EligibilityModel.Status;
import org.essor.calls.form.EligibilityModel.Verdict;
import org.essor.kernel.PersonId;
import org.essor.platform.Job;
import org.essor.platform.Jobs;
import org.essor.platform.Language;
import org.essor.platform.SiteSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two hundred applications to the closed call of a demonstration, deposited in the days before its
 * closing: most are eligible, some not, a few not looked at yet. Some are the example innovator’s.
 */
@Component
class ExampleApplications {

  static final int COUNT = 200;

  private static final String JOB = "applications.examples";
  private static final long SEED = 42;
  private static final int OF_THE_INNOVATOR = 3;
  private static final int NOT_LOOKED_AT = 6;
  private static final double MEAN_HOURS_BEFORE_CLOSING = 90;

  private final BulkDeposits bulk;
  private final Calls calls;
  private final People people;
  private final ExamplePeople examplePeople;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Jobs jobs;
  private final SiteSettings site;
  private final Clock clock;

  ExampleApplications(
      BulkDeposits bulk,
      Calls calls,
      People people,
      ExamplePeople examplePeople,
      AuditLog audit,
      ApplicationEventPublisher events,
      Jobs jobs,
      SiteSettings site,
      Clock clock) {
    this.bulk = bulk;
    this.calls = calls;
    this.people = people;
    this.examplePeople = examplePeople;
    this.audit = audit;
    this.events = events;
    this.jobs = jobs;
    this.site = site;
    this.clock = clock;
  }

  /** The job does it, so that the site answers meanwhile. */
  @ApplicationModuleListener
  void on(ExampleCallClosed event) {
    jobs.wake(JOB);
  }

  /** Fills the closed example call where it is empty. */
  @Transactional
  public void load() {
    if (site.demo()) {
      calls.listPublic().stream()
          .filter(call -> call.example() && call.intake(clock.instant()) == Intake.CLOSED)
          .filter(call -> form(call).form().findField("theme").isPresent())
          .filter(call -> bulk.isEmpty(call.id()))
          .findFirst()
          .ifPresent(this::fill);
    }
  }

  private FormRevision form(Call call) {
    return calls.getRevision(call.id(), call.revision());
  }

  private void fill(Call call) {
    var form = form(call);
    var model = EligibilityModel.of(form.eligibility(), form.form());
    var dossiers = ExampleDossier.list(COUNT);
    var instants = instants(call);
    var filed =
        IntStream.range(0, COUNT)
            .mapToObj(i -> {
              var lead = lead(i, dossiers.get(i));
              var made = new BulkDeposits.Draft(call, form, lead, instants.get(i));
              return bulk.file(dossiers.get(i), made);
            })
            .toList();
    var operator = examplePeople.get(Role.OPERATOR).id();
    var screened = new ArrayList<Filed>();
    for (int i = 0; i < COUNT; i++) {
      var isLookedAt = i < COUNT - NOT_LOOKED_AT;
      screened.add(
          isLookedAt ? filed.get(i).found(state(filed.get(i), model), operator) : filed.get(i));
    }
    bulk.insert(screened);
    screened.forEach(this::tell);
    audit.append(
        new AuditEntry(
            "applications.examples-deposited", "call:" + call.id(), Optional.empty(), Map.of()));
    events.publishEvent(new ExampleApplicationsDeposited(call.id()));
  }

  private void tell(Filed filed) {
    var application = filed.application();
    if (application.state() instanceof Ineligible(var reason)) {
      events.publishEvent(
          new ApplicationFoundIneligible(
              application.id(), application.call(), reason, clock.instant()));
    }
  }

  private PersonId lead(int number, ExampleDossier dossier) {
    return number < OF_THE_INNOVATOR
        ? examplePeople.get(Role.INNOVATOR).id()
        : people.invite("equipe-" + dossier.lead().number() + "@demo.invalid", Language.FR).id();
  }

  /** The nearer the closing, the more, as in life. */
  private static List<Instant> instants(Call call) {
    var random = new Random(SEED);
    var round = call.rounds().getFirst();
    return IntStream.range(0, COUNT)
        .mapToObj(_ -> {
          var hours = -Math.log(1 - random.nextDouble()) * MEAN_HOURS_BEFORE_CLOSING;
          var before = Duration.ofMillis((long) (hours * Duration.ofHours(1).toMillis()) + 1);
          var at = round.closesAt().minus(before).truncatedTo(ChronoUnit.MILLIS);
          return at.isBefore(round.opensAt()) ? round.opensAt() : at;
        })
        .sorted()
        .toList();
  }

  private static ApplicationState state(Filed filed, EligibilityModel model) {
    var unmet =
        model.evaluate(filed.sheets().of(filed.application().parts().getFirst())).stream()
            .filter(verdict -> verdict.status() == Status.NOT_MET)
            .map(Verdict::label)
            .findFirst();
    return unmet
        .<ApplicationState>map(label -> new Ineligible("Critère non rempli\u202f: " + label.fr()))
        .orElseGet(Eligible::new);
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false)
  static class JobsOfExamples {

    @Bean
    Job depositExamples(ExampleApplications examples) {
      return new Job(JOB, Duration.ofHours(1), examples::load);
    }
  }
}
