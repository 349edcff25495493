package org.essor.review.internal;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.experts.AssignmentsChanged;
import org.essor.experts.Panels;
import org.essor.experts.ReviewAssignment;
import org.essor.kernel.Paris;
import org.essor.kernel.PersonId;
import org.essor.platform.Job;
import org.essor.platform.Jobs;
import org.essor.platform.SiteSettings;
import org.essor.review.Choosing;
import org.essor.review.Choosing.Which;
import org.essor.review.Criterion;
import org.essor.review.Decisions;
import org.essor.review.Decisions.Proposal;
import org.essor.review.Grid;
import org.essor.review.Juries;
import org.essor.review.Juries.Mark;
import org.essor.review.Juries.Plan;
import org.essor.review.Outcome;
import org.essor.review.ReviewDesk;
import org.essor.review.Rule;
import org.essor.review.Standing.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews, a jury and decisions for the closed call of a demonstration, once its applications are
 * given to experts: all is decided but the grey zone, which a jury has before it; one applicant
 * appeals. No applicant is written to.
 */
@Component
class ExampleReviews {

  private static final String JOB = "review.examples";
  private static final long SEED = 11;

  /** A demonstration gives hundreds; a visitor who tries out one or two keeps what he made. */
  private static final int FEWEST = 100;

  private static final int NOT_SUBMITTED = 5;
  private static final int LEFT = 2;
  private static final int ON_AGENDA = 12;
  private static final int JURORS = 5;
  private static final int DAYS_AHEAD = 6;

  private final JdbcClient db;
  private final ReviewDesk desk;
  private final Grids grids;
  private final Choosing choosing;
  private final Decisions decisions;
  private final Pronouncing pronouncing;
  private final Juries juries;
  private final SessionRows sessions;
  private final Panels panels;
  private final Submissions submissions;
  private final Calls calls;
  private final ExamplePeople people;
  private final SiteSettings site;
  private final Clock clock;

  ExampleReviews(
      JdbcClient db,
      ReviewDesk desk,
      Grids grids,
      Choosing choosing,
      Decisions decisions,
      Pronouncing pronouncing,
      Juries juries,
      SessionRows sessions,
      Panels panels,
      Submissions submissions,
      Calls calls,
      ExamplePeople people,
      SiteSettings site,
      Clock clock) {
    this.db = db;
    this.desk = desk;
    this.grids = grids;
    this.choosing = choosing;
    this.decisions = decisions;
    this.pronouncing = pronouncing;
    this.juries = juries;
    this.sessions = sessions;
    this.panels = panels;
    this.submissions = submissions;
    this.calls = calls;
    this.people = people;
    this.site = site;
    this.clock = clock;
  }

  /** Writes the reviews of the closed example call, once it has many to ask for. */
  @Transactional
  public void review() {
    if (site.demo()) {
      calls.listPublic().stream()
          .filter(call -> call.example() && call.intake(clock.instant()) == Call.Intake.CLOSED)
          .filter(call -> grids.find(call.id()).isEmpty() && !grids.isBegun(call.id()))
          .filter(call -> panels.listOf(call.id()).size() >= FEWEST)
          .forEach(this::review);
    }
  }

  private void review(Call call) {
    var operator = people.get(Role.OPERATOR).id();
    var suggested = desk.suggestGrid(call.id(), operator);
    desk.setGrid(withMinimum(suggested), operator);
    desk.begin(call.id(), operator);
    insert(call);
  }

  /** Decides on what was reviewed above, where nobody has begun to. */
  @Transactional
  public void decide() {
    if (site.demo()) {
      calls.listPublic().stream()
          .filter(call -> call.example() && isUndecided(call))
          .forEach(this::decide);
    }
  }

  private boolean isUndecided(Call call) {
    return db.sql(
            """
            select exists (select 1 from review.review where call = :call and example)
              and not exists (
                select 1 from review.decision where call = :call and outcome <> 'INELIGIBLE')
              and not exists (select 1 from review.jury_session where call = :call)
            """)
        .param("call", call.id().value())
        .query(Boolean.class)
        .single();
  }

  private void decide(Call call) {
    var operator = people.get(Role.OPERATOR).id();
    choose(call, operator);
    sit(call, operator);
    leaveSome(decisions.listProposals(call.id(), operator));
  }

  /** Of what is not decided, the example expert still has some reviews to submit. */
  private void leaveSome(List<Proposal> open) {
    db.sql(
            """
            update review.review set submitted_at = null
            where (application, expert) in (
              select application, expert from review.review
              where expert = :expert and application = any(:open) order by application limit :some)
            """)
        .param("expert", people.get(Role.EXPERT).id().value())
        .param(
            "open", open.stream().map(each -> each.submission().id().value()).toArray(UUID[]::new))
        .param("some", LEFT)
        .update();
  }

  /** A mean of 1.5 at least for the first criterion. */
  private static Grid withMinimum(Grid grid) {
    var criteria = new ArrayList<Criterion>();
    for (var each : grid.criteria()) {
      var minimum =
          criteria.isEmpty() ? Optional.of(new BigDecimal("1.5")) : Optional.<BigDecimal>empty();
      criteria.add(new Criterion(each.id(), each.label(), each.help(), each.weight(), minimum));
    }
    return new Grid(
        grid.call(),
        grid.scale(),
        criteria,
        grid.commentTo(),
        grid.commentFrom(),
        grid.appealDays(),
        false);
  }

  private void insert(Call call) {
    var all =
        submissions.listOf(call.id()).stream()
            .collect(Collectors.toMap(Submission::id, Function.identity()));
    var opinions = new ExampleOpinions(grids.get(call.id()), SEED);
    var random = new Random(SEED);
    var now = clock.instant();
    var made = new Rows();
    for (var assignment : panels.listOf(call.id())) {
      var submission = Optional.ofNullable(all.get(assignment.application()));
      if (submission.isPresent()) {
        var at = now.minus(Duration.ofHours(24 + random.nextInt(24 * 20)));
        made.add(assignment, at, opinions.of(submission.get(), assignment.expert()));
      }
    }
    made.write(call);
  }

  /** Many reviews, written with one statement a table. */
  private final class Rows {

    private final List<UUID> applications = new ArrayList<>();
    private final List<UUID> experts = new ArrayList<>();
    private final List<Timestamp> instants = new ArrayList<>();
    private final List<Object[]> entries = new ArrayList<>();

    void add(ReviewAssignment assignment, Instant at, Map<String, String> written) {
      applications.add(assignment.application().value());
      experts.add(assignment.expert().value());
      instants.add(Timestamp.from(at));
      written.forEach((field, value) ->
          entries.add(
              new Object[] {
                assignment.application().value(), assignment.expert().value(), field, value
              }));
    }

    void write(Call call) {
      db.sql(
              """
              insert into review.review
                (application, expert, call, begun_at, submitted_at, example)
              select a, e, :call, at, case when n > :open then at end, true
              from unnest(:applications, :experts, :instants) with ordinality as r(a, e, at, n)
              """)
          .param("call", call.id().value())
          .param("open", NOT_SUBMITTED)
          .param("applications", applications.toArray(UUID[]::new))
          .param("experts", experts.toArray(UUID[]::new))
          .param("instants", instants.toArray(Timestamp[]::new))
          .update();
      db.sql(
              """
              insert into review.entry (application, expert, field, version, value, at)
              select w.a, w.e, w.f, 1, w.v, r.begun_at
              from unnest(:applications, :experts, :fields, :values) as w(a, e, f, v)
              join review.review r on r.application = w.a and r.expert = w.e
              """)
          .param("applications", column(0).toArray(UUID[]::new))
          .param("experts", column(1).toArray(UUID[]::new))
          .param("fields", column(2).toArray(String[]::new))
          .param("values", column(3).toArray(String[]::new))
          .update();
    }

    private List<Object> column(int number) {
      return entries.stream().map(row -> row[number]).toList();
    }
  }

  /** The simple ranking is pronounced, beside two rules to look at, but for the grey zone. */
  private void choose(Call call, PersonId operator) {
    var theme = new Rule(UUID.randomUUID(), Rule.Kind.CHOICE, "theme", "sante-mentale", 3, 50);
    var each = new Rule(UUID.randomUUID(), Rule.Kind.BENEFICIARY, "", "", 0, 2);
    choosing.addRule(call.id(), theme, operator);
    choosing.addRule(call.id(), each, operator);
    var open = greyZone(call, operator);
    open.addAll(ofExampleExpert(call));
    choosing.keep(call.id(), Which.SIMPLE, operator);
    for (var proposal : decisions.listProposals(call.id(), operator)) {
      if (!open.contains(proposal.submission().id()) && proposal.isComplete()) {
        pronouncing.pronounce(proposal, grids.get(call.id()), operator);
      }
    }
    appeal(call, operator);
  }

  private Set<ApplicationId> greyZone(Call call, PersonId operator) {
    return desk.standing(call.id(), operator).stream()
        .flatMap(standing -> standing.rows().stream())
        .filter(row -> row.zone() == Zone.GREY)
        .map(row -> row.submission().id())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What is left to the example expert waits for him: it is not decided either. */
  private List<ApplicationId> ofExampleExpert(Call call) {
    var expert = people.get(Role.EXPERT).id();
    return panels.listOf(call.id()).stream()
        .filter(each -> each.expert().equals(expert))
        .map(ReviewAssignment::application)
        .limit(LEFT)
        .toList();
  }

  /** The example innovator appeals where he was not selected, else another applicant. */
  private void appeal(Call call, PersonId operator) {
    var innovator = people.get(Role.INNOVATOR).id();
    var rejected =
        decisions.list(call.id(), operator).stream()
            .filter(each -> each.decision().outcome() == Outcome.REJECT)
            .map(Decisions.Pronounced::submission)
            .toList();
    rejected.stream()
        .filter(each -> each.members().contains(innovator))
        .findFirst()
        .or(() -> rejected.stream().findFirst())
        .ifPresent(each ->
            decisions.appeal(
                each.id(),
                "Le motif retient un calendrier trop court. Notre annexe prévoit pourtant neuf mois"
                    + " de recrutement : merci de la relire.",
                each.members().contains(innovator) ? innovator : each.members().getFirst()));
  }

  private void sit(Call call, PersonId operator) {
    var jurors = new ArrayList<PersonId>();
    jurors.add(people.get(Role.EXPERT).id());
    panels.members(call.id()).stream()
        .filter(member -> !jurors.contains(member))
        .limit(JURORS - 1L)
        .forEach(jurors::add);
    jurors.forEach(juror -> sessions.add(call.id(), juror));
    var plan =
        new Plan(call.id(), "Comité de sélection, zone grise", "Paris, salle 2", afternoon());
    var session = juries.plan(plan, operator);
    decisions.listProposals(call.id(), operator).stream()
        .map(Proposal::submission)
        .limit(ON_AGENDA)
        .forEach(submission -> juries.putOn(session, submission.id(), operator));
    mark(session, jurors.subList(1, jurors.size()));
  }

  /** A working day in about a week, at two in the afternoon. */
  private Instant afternoon() {
    var day = LocalDate.ofInstant(clock.instant(), Paris.ZONE).plusDays(DAYS_AHEAD);
    while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      day = day.plusDays(1);
    }
    return day.atTime(LocalTime.of(14, 0)).atZone(Paris.ZONE).toInstant();
  }

  /** Some have marked the first projects beforehand. */
  private void mark(UUID session, List<PersonId> jurors) {
    var random = new Random(SEED);
    for (var juror : jurors) {
      juries.get(session, juror).items().stream()
          .limit(ON_AGENDA / 2)
          .forEach(item ->
              juries.mark(
                  new Mark(
                      session,
                      item.submission().id(),
                      BigDecimal.valueOf(5L + random.nextInt(4), 0).divide(BigDecimal.TWO)),
                  juror));
    }
  }

  /** Fills it as soon as the applications are given to experts. */
  @Component
  static class FillWhenAssigned {

    private final Jobs jobs;

    FillWhenAssigned(Jobs jobs) {
      this.jobs = jobs;
    }

    @ApplicationModuleListener
    void on(AssignmentsChanged event) {
      jobs.wake(JOB);
    }
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false)
  static class JobsOfExamples {

    @Bean
    Job reviewExamples(ExampleReviews examples) {
      return new Job(
          JOB,
          Duration.ofHours(1),
          () -> {
            examples.review();
            examples.decide();
          });
    }
  }
}
