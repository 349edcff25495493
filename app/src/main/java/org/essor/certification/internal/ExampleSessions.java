package org.essor.certification.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.certification.Accommodations;
import org.essor.certification.Candidate.Admission;
import org.essor.certification.Session;
import org.essor.certification.Session.Format;
import org.essor.certification.Session.Plan;
import org.essor.certification.SessionId;
import org.essor.certification.Sessions;
import org.essor.certification.Sessions.Registration;
import org.essor.certification.Sitting;
import org.essor.certification.Sitting.Answered;
import org.essor.certification.Sitting.Ending;
import org.essor.certification.Sitting.State;
import org.essor.certification.SittingEnded;
import org.essor.certification.internal.Beginnings.Beginning;
import org.essor.certification.internal.SittingRows.Given;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.platform.Job;
import org.essor.platform.Language;
import org.essor.platform.SiteSettings;
import org.essor.skills.Item;
import org.essor.skills.Skills;
import org.essor.skills.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two sessions that do not exist, in a demonstration only: one just closed, with the tests of
 * twelve candidates, and one that is open, where the example innovator is expected.
 */
@Component
class ExampleSessions {

  private static final int CANDIDATES = 12;
  private static final long SEED = 20_260_601;

  /** In logits: the first one, the example innovator, is surely certified, the last surely not. */
  private static final double MOST_ABLE = 4;

  private static final double STEP = 0.6;
  private static final Accommodations THIRD_MORE = new Accommodations(133, false);

  private final Institutions institutions;
  private final Sessions sessions;
  private final SessionRows rows;
  private final CandidateRows candidates;
  private final SittingRows sittings;
  private final Beginnings beginnings;
  private final Instruments instruments;
  private final Skills skills;
  private final ExamplePeople people;
  private final ApplicationEventPublisher events;
  private final SiteSettings site;
  private final Clock clock;

  ExampleSessions(
      Institutions institutions,
      Sessions sessions,
      SessionRows rows,
      CandidateRows candidates,
      SittingRows sittings,
      Beginnings beginnings,
      Instruments instruments,
      Skills skills,
      ExamplePeople people,
      ApplicationEventPublisher events,
      SiteSettings site,
      Clock clock) {
    this.institutions = institutions;
    this.sessions = sessions;
    this.rows = rows;
    this.candidates = candidates;
    this.sittings = sittings;
    this.beginnings = beginnings;
    this.instruments = instruments;
    this.skills = skills;
    this.people = people;
    this.events = events;
    this.site = site;
    this.clock = clock;
  }

  /** Makes them where the example institution has none. */
  @Transactional
  public void load() {
    if (site.demo()) {
      institutions.list().stream()
          .filter(Institution::example)
          .filter(where -> sessions.list(where.id()).isEmpty())
          .forEach(this::make);
    }
  }

  private void make(Institution where) {
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    closed(where, now.minus(Duration.ofDays(1)));
    var open = plan(where, "Session ouverte d’exemple", now.minus(Duration.ofHours(1)));
    rows.open(open.id(), skills.getBank().fingerprint(), now);
    register(open.id(), people.get(Role.INNOVATOR).id(), THIRD_MORE);
    register(open.id(), student(0), Accommodations.NONE);
    register(open.id(), student(1), new Accommodations(Accommodations.USUAL_TIME, true));
    var arrived = candidates.find(open.id(), student(0)).orElseThrow();
    candidates.arrive(arrived, Integer.MAX_VALUE, now);
  }

  private Session plan(Institution where, String title, Instant opens) {
    var plan =
        new Plan(
            where.id(),
            title,
            "Salle d’examen 3",
            opens,
            opens.plus(Duration.ofDays(365)),
            format(),
            Optional.empty(),
            true);
    var supervisor = people.get(Role.EXPERT).id();
    return sessions.plan(plan, Set.of(supervisor), people.get(Role.COORDINATOR).id());
  }

  /** A whole test, or the shortest where the bank is a small one. */
  private Format format() {
    return skills.getBank().scored().size() > 2 * Format.USUAL.questions()
        ? Format.USUAL
        : new Format(Format.FEWEST, Format.USUAL.time());
  }

  private PersonId student(int number) {
    var email = "etudiant-%02d@demo.invalid".formatted(number + 1);
    return people.get(email, "Étudiant d’exemple " + (number + 1), Role.INNOVATOR).id();
  }

  private void register(SessionId session, PersonId person, Accommodations granted) {
    sessions.register(
        session, new Registration(person, granted, List.of()), people.get(Role.COORDINATOR).id());
  }

  private void closed(Institution where, Instant opens) {
    var planned = plan(where, "Session close d’exemple", opens);
    rows.open(planned.id(), skills.getBank().fingerprint(), opens);
    var session = rows.find(planned.id()).orElseThrow();
    for (int number = 0; number < CANDIDATES; number++) {
      sit(session, number);
    }
    rows.close(session.id(), opens.plus(Duration.ofHours(2)));
  }

  private void sit(Session session, int number) {
    var person = number == 0 ? people.get(Role.INNOVATOR).id() : student(number);
    register(session.id(), person, number == 3 ? THIRD_MORE : Accommodations.NONE);
    var candidate = candidates.find(session.id(), person).orElseThrow();
    var at = session.plan().opens().plusSeconds(600 + 20L * number);
    candidates.arrive(candidate, Integer.MAX_VALUE, at);
    candidates.admit(candidate, new Admission(at, people.get(Role.EXPERT).id()));
    var begun = beginnings.make(session, candidate, new Beginning(at, SEED + number));
    sittings.insert(begun, (State.Begun) begun.state(), "");
    var ended = answer(begun, number, new Random(SEED + number));
    sittings.end(begun.id(), Ending.COMPLETED, ended);
    events.publishEvent(new SittingEnded(begun.id(), session.id(), ended, true));
  }

  /** Answers all questions, each in its time; returns when the last one was answered. */
  private Instant answer(Sitting begun, int number, Random random) {
    double theta = MOST_ABLE - number * STEP;
    var at = begun;
    while (true) {
      var asked = (State.Begun) at.state();
      var item = skills.getBank().get(asked.item());
      var given = given(item, theta, random);
      var then = asked.since().plusMillis(15_000 + random.nextInt(60_000));
      var answer = new Answered(item.id(), given, item.task().isRight(given), asked.since(), then);
      var after = at.after(answer, item.id());
      var next = instruments.of(at.terms()).next(at.terms(), after.answers());
      sittings.keep(at, new Given(answer, Language.FR), next.orElse(item.id()));
      if (next.isEmpty()) {
        return then;
      }
      at = at.after(answer, next.get());
    }
  }

  /** Right as often as the model says of someone of this ability; else wrong, or not known. */
  private static List<String> given(Item item, double theta, Random random) {
    double chance = 1 / (1 + Math.exp(item.traits().difficulty() - theta));
    if (random.nextDouble() < chance) {
      return item.task().rightAnswer();
    }
    return item.task() instanceof Task.Single single && random.nextBoolean()
        ? List.of("" + (single.key() % single.options().size() + 1))
        : List.of();
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "certificationExamples")
  static class Jobs {

    @Bean
    Job loadExampleSessions(ExampleSessions examples) {
      return new Job("certification.examples", Duration.ofMinutes(1), examples::load);
    }
  }
}
