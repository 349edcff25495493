package org.essor.applications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.applications.AnApplication;
import org.essor.applications.Applicant;
import org.essor.applications.ApplicationDecided;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState;
import org.essor.applications.ApplicationState.Eligible;
import org.essor.applications.ApplicationState.Ineligible;
import org.essor.applications.ApplicationState.Selected;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.ApplicationState.UnderReview;
import org.essor.applications.ApplicationState.Withdrawn;
import org.essor.applications.ApplicationWithdrawn;
import org.essor.applications.Applications;
import org.essor.applications.Deposits;
import org.essor.applications.Doors;
import org.essor.applications.Outcomes;
import org.essor.applications.Screening;
import org.essor.applications.Submission;
import org.essor.applications.SubmissionQuery;
import org.essor.applications.SubmissionQuery.Sort;
import org.essor.applications.Submissions;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.calls.form.AnswerValue;
import org.essor.kernel.Euros;
import org.essor.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@RecordApplicationEvents
class SubmissionsModuleTests {

  private static final String A_SIRET = "73282932000074";

  @Autowired JdbcClient db;
  @Autowired CallDesk desk;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Submissions submissions;
  @Autowired Screening screening;
  @Autowired Outcomes outcomes;
  @Autowired ExpiredReturns returns;
  @Autowired Doors doors;
  @Autowired ApplicationEvents events;
  @Autowired Clock clock;

  private AnApplication made;
  private Person lead;
  private Person operator;
  private CallId call;

  @BeforeEach
  void openCall() {
    made = new AnApplication(desk, applications, deposits);
    lead = APerson.with(db, Role.INNOVATOR);
    operator = APerson.with(db, Role.OPERATOR);
    call = made.call(operator, AnApplication.listedForm());
  }

  private List<Submission> list(SubmissionQuery query) {
    return submissions.list(query, operator.id()).rows();
  }

  private List<String> organisations(SubmissionQuery query) {
    return list(query).stream().map(row -> row.lead().organisation()).toList();
  }

  private SubmissionQuery all() {
    return SubmissionQuery.of(call, 50);
  }

  private static void isRefused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static AnswerValue row(String... parts) {
    var row = new TreeMap<String, AnswerValue>();
    for (int i = 0; i < parts.length; i += 2) {
      row.put(parts[i], AnswerValue.of(parts[i + 1]));
    }
    return AnswerValue.group(row);
  }

  @Test
  void aListShowsWhatTheDepositThatCountsSays() {
    var id = made.titled(lead, call, "Veille à l’Hôpital");
    made.answer(id, lead, "nom", "Société d’essai");
    made.answer(id, lead, "siret", A_SIRET);
    made.answer(
        id, lead, "adresse", row("street", "1 rue", "postcode", "31000", "city", "Toulouse"));
    made.answer(id, lead, "theme", "b");
    made.answer(
        id,
        lead,
        "partenaires",
        new AnswerValue.Many(
            List.of(row("organisation", "Hôpital d’essai", "contribution", "Des lits"))));
    made.answer(id, lead, "budget", budget(10_000, 4_500));
    var deposit = made.deposit(id, lead);
    made.answer(id, lead, "nom", "Pas déposé");
    made.of(lead, call);

    var listed = list(all());
    assertThat(listed)
        .containsExactly(
            new Submission(
                id,
                call,
                1,
                Optional.empty(),
                deposit.number(),
                "Veille à l’Hôpital",
                new Submitted(),
                List.of(
                    new Applicant(0, "Société d’essai", Optional.of(A_SIRET), Optional.of("31000")),
                    new Applicant(1, "Hôpital d’essai", Optional.empty(), Optional.empty())),
                Optional.of(Euros.of(4_500)),
                Map.of("theme", "b"),
                deposit.at(),
                List.of(lead.id())));
    assertThat(submissions.listOf(call)).isEqualTo(listed);

    made.deposit(id, lead);
    assertThat(organisations(all())).containsExactly("Pas déposé");
  }

  private static AnswerValue budget(long cost, long aid) {
    return new AnswerValue.Many(
        List.of(
            AnswerValue.group(
                Map.of(
                    "category", AnswerValue.of("a"),
                    "label", AnswerValue.of("Étude"),
                    "cost", AnswerValue.of(cost),
                    "aid", AnswerValue.of(aid)))));
  }

  @Test
  void aListIsFilteredSortedAndPaged() {
    var ids =
        List.of("Émile", "zoé 100 %", "Anaïs", "élan").stream()
            .map(name -> made.deposited(lead, call, name))
            .toList();
    screening.findEligible(ids.getFirst(), operator.id());

    assertThat(organisations(all())).containsExactly("Émile", "zoé 100 %", "Anaïs", "élan");
    assertThat(organisations(all().sortedBy(Sort.ORGANISATION)))
        .containsExactly("Anaïs", "élan", "Émile", "zoé 100 %");
    assertThat(organisations(all().sortedBy(Sort.STATE).reversed())).first().isEqualTo("Émile");
    assertThat(organisations(all().withText("PROJET anais"))).containsExactly("Anaïs");
    assertThat(organisations(all().withText("0 %"))).containsExactly("zoé 100 %");
    assertThat(organisations(all().withText("\\_"))).isEmpty();
    assertThat(organisations(all().withStates(Set.of("eligible")))).containsExactly("Émile");
    var second = new SubmissionQuery(call, all().round(), Set.of(), "", Sort.NUMBER, false, 1, 3);
    var page = submissions.list(second, operator.id());
    assertThat(page.rows()).extracting(Submission::id).containsExactly(ids.getLast());
    assertThat(page.total()).isEqualTo(4);
    assertThat(page.states()).isEqualTo(Map.of("submitted", 3L, "eligible", 1L));
    for (var sort : Sort.values()) {
      assertThat(list(all().sortedBy(sort))).hasSize(4);
    }
  }

  @Test
  void onlyThoseWhoRunTheCallSeeItsApplications() {
    var id = made.deposited(lead, call, "Société");
    var other = APerson.with(db, Role.OPERATOR);
    for (var who : List.of(other, lead, APerson.with(db, Role.ADMINISTRATOR))) {
      isRefused("calls.call.unknown", () -> submissions.list(all(), who.id()));
      seesNothingOf(id, who);
    }
    db.sql("update accounts.person set roles = '{}' where id = :id")
        .param("id", operator.id().value())
        .update();
    isRefused("calls.call.unknown", () -> submissions.list(all(), operator.id()));
    seesNothingOf(id, operator);
  }

  private void seesNothingOf(ApplicationId id, Person who) {
    var unknown = "applications.application.unknown";
    var until = clock.instant().plus(Duration.ofDays(1));
    isRefused(unknown, () -> submissions.get(id, who.id()));
    isRefused(unknown, () -> submissions.content(id, who.id()));
    isRefused(unknown, () -> screening.returnFor(id, "Motif", until, who.id()));
    isRefused(unknown, () -> screening.findEligible(id, who.id()));
    isRefused(unknown, () -> screening.findIneligible(id, "Motif", who.id()));
    isRefused(unknown, () -> outcomes.beginReview(id, who.id()));
    isRefused(unknown, () -> outcomes.select(id, Euros.of(1), "Motif", who.id()));
    isRefused(unknown, () -> outcomes.reserve(id, "Motif", who.id()));
    isRefused(unknown, () -> outcomes.reject(id, "Motif", who.id()));
    isRefused(unknown, () -> outcomes.reinstate(id, who.id()));
  }

  @Test
  void whoIsBarredSeesNothingOfTheApplicationWhateverHisRights() {
    var hidden = made.deposited(lead, call, "Société cachée");
    var shown = made.deposited(lead, call, "Société");
    doors.bar(operator, hidden);
    doors.admit(operator, hidden);

    var page = submissions.list(all(), operator.id());
    assertThat(page.rows()).extracting(Submission::id).containsExactly(shown);
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.states()).isEqualTo(Map.of("submitted", 1L));
    assertThat(organisations(all().withText("cachee"))).isEmpty();
    seesNothingOf(hidden, operator);
    assertThat(submissions.get(shown, operator.id()).id()).isEqualTo(shown);
  }

  @Test
  void whomAnotherModuleLetsReadReadsAndDoesNothingElse() {
    var id = made.deposited(lead, call, "Société");
    var reader = APerson.with(db, Role.EXPERT);
    doors.admit(reader, id);

    assertThat(submissions.get(id, reader.id()).id()).isEqualTo(id);
    var content = submissions.content(id, reader.id());
    assertThat(content.lead().answer("nom")).isEqualTo(AnswerValue.of("Société"));
    assertThat(content.form()).isEqualTo(AnApplication.listedForm());
    isRefused("applications.application.unknown", () -> screening.findEligible(id, reader.id()));
    isRefused("calls.call.unknown", () -> submissions.list(all(), reader.id()));
  }

  @Test
  void whatIsReturnedIsDepositedAgainUntilAnInstantAlthoughTheRoundIsOver() {
    var id = made.deposited(lead, call, "Société");
    db.sql("update calls.round set closes_at = clock_timestamp() where call = :call")
        .param("call", call.value())
        .update();
    var until = clock.instant().plus(Duration.ofDays(3));
    isRefused(
        "applications.screening.reason", () -> screening.returnFor(id, " ", until, operator.id()));
    isRefused(
        "applications.screening.until",
        () -> screening.returnFor(id, "Motif", clock.instant(), operator.id()));
    screening.returnFor(id, " Il manque le SIRET. ", until, operator.id());

    assertThat(state(id).findReason()).contains("Il manque le SIRET.");
    assertThat(mails("returned", "Il manque le SIRET.")).isEqualTo(1);
    made.answer(id, lead, "siret", A_SIRET);
    made.deposit(id, lead);
    assertThat(state(id)).isInstanceOf(Submitted.class);
    assertThat(submissions.get(id, operator.id()).lead().siret()).contains(A_SIRET);
    isRefused("applications.deposit.late", () -> made.deposit(id, lead));
  }

  private ApplicationState state(ApplicationId id) {
    return submissions.get(id, operator.id()).state();
  }

  private int mails(String key, String fact) {
    return db.sql(
            """
            select count(*) from platform.mail
            where recipient = :to and text_key = :key and :fact = any(facts)
            """)
        .param("to", lead.email())
        .param("key", "applications.mail." + key)
        .param("fact", fact)
        .query(Integer.class)
        .single();
  }

  @Test
  void whatIsNotCompletedInTimeCountsAsItWasDeposited() {
    var late = made.deposited(lead, call, "Société en retard");
    var waiting = made.deposited(lead, call, "Société qui a le temps");
    for (var id : List.of(late, waiting)) {
      screening.returnFor(id, "Motif", clock.instant().plus(Duration.ofDays(1)), operator.id());
    }
    db.sql("update applications.application set until = clock_timestamp() where id = :id")
        .param("id", late.value())
        .update();
    returns.expire();
    assertThat(state(late)).isInstanceOf(Submitted.class);
    assertThat(state(waiting).code()).isEqualTo("returned");
  }

  @Test
  void eachStepIsTakenOnceInItsOrderAndDecisionsAreTold() {
    var id = made.deposited(lead, call, "Société");
    screening.findEligible(id, operator.id());
    assertThat(mails("eligible", "Projet de Société")).isEqualTo(1);
    isRefused("applications.step.impossible", () -> screening.findEligible(id, operator.id()));
    isRefused(
        "applications.step.impossible",
        () -> outcomes.select(id, Euros.of(1), "Motif", operator.id()));

    outcomes.beginReview(id, operator.id());
    outcomes.reject(id, "Trop tôt", operator.id());
    outcomes.reinstate(id, operator.id());
    assertThat(state(id)).isInstanceOf(UnderReview.class);
    outcomes.reserve(id, "Bonne, mais l’enveloppe est prise", operator.id());
    outcomes.select(id, Euros.of(250_000), "Une place s’est libérée", operator.id());

    assertThat(state(id)).isEqualTo(new Selected("Une place s’est libérée", Euros.of(250_000)));
    assertThat(events.stream(ApplicationDecided.class).map(ApplicationDecided::outcome))
        .containsExactly("not-selected", "under-review", "reserve", "selected");
    assertThat(events.stream(ApplicationDecided.class).toList().getLast().aid())
        .contains(Euros.of(250_000));
    assertThat(audited(id)).contains("applications.eligible", "applications.selected");
  }

  @Test
  void aWithdrawalIsForGoodToldToAllAndSaysWhatIsFree() {
    var id = made.deposited(lead, call, "Société");
    screening.findEligible(id, operator.id());
    outcomes.beginReview(id, operator.id());
    outcomes.select(id, Euros.of(250_000), "Très bonne", operator.id());
    isRefused(
        "applications.withdraw.reason",
        () -> applications.withdraw(id, "x".repeat(4_001), lead.id()));
    assertThat(applications.isWithdrawable(applications.get(id, lead.id()))).isTrue();
    applications.withdraw(id, " Un associé est parti. ", lead.id());

    assertThat(state(id)).isEqualTo(new Withdrawn("Un associé est parti."));
    assertThat(mails("withdrawn", "Un associé est parti.\n\n")).isEqualTo(1);
    var event = events.stream(ApplicationWithdrawn.class).findFirst().orElseThrow();
    assertThat(event.before()).isEqualTo("selected");
    assertThat(event.aid()).contains(Euros.of(250_000));
    assertThat(audited(id)).contains("applications.withdrawn");
    assertThat(applications.isWithdrawable(applications.get(id, lead.id()))).isFalse();
    isRefused("applications.step.impossible", () -> applications.withdraw(id, "", lead.id()));
    isRefused(
        "applications.step.impossible",
        () -> outcomes.select(id, Euros.of(1), "Motif", operator.id()));
  }

  private List<String> audited(ApplicationId id) {
    return db.sql("select action from audit.entry where subject = :subject")
        .param("subject", "application:" + id)
        .query(String.class)
        .list();
  }

  @Test
  void whatIsIneligibleIsToldWhyAndMayComeBack() {
    var id = made.deposited(lead, call, "Société");
    screening.findIneligible(id, "Hors du territoire", operator.id());
    assertThat(state(id)).isEqualTo(new Ineligible("Hors du territoire"));
    assertThat(mails("ineligible", "Hors du territoire")).isEqualTo(1);
    outcomes.reinstate(id, operator.id());
    assertThat(state(id)).isInstanceOf(Eligible.class);
  }
}
