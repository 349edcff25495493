package org.essor.certification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.certification.ASession;
import org.essor.certification.Accommodations;
import org.essor.certification.Candidate;
import org.essor.certification.Incident;
import org.essor.certification.Session;
import org.essor.certification.Sessions;
import org.essor.certification.Sessions.Registration;
import org.essor.certification.Sitting;
import org.essor.certification.Sitting.Ending;
import org.essor.certification.Sitting.State;
import org.essor.certification.SittingEnded;
import org.essor.certification.Sittings;
import org.essor.certification.Sittings.Focus;
import org.essor.certification.internal.Supervision.Act;
import org.essor.certification.internal.Tests.Device;
import org.essor.institutions.Duty;
import org.essor.institutions.StaffDesk;
import org.essor.institutions.StaffDesk.Founding;
import org.essor.institutions.StaffDesk.Naming;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.essor.psychometrics.domains.AbilityBands.Count;
import org.essor.psychometrics.domains.AbilityBands.Place;
import org.essor.skills.Exposures;
import org.essor.skills.Exposures.Use;
import org.essor.skills.Skills;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@RecordApplicationEvents
class CertificationModuleTests {

  private static final String DEVICE = "device";
  private static final List<String> UNKNOWN = List.of();
  private static final Accommodations THIRD_MORE = new Accommodations(133, false);

  @Autowired JdbcClient db;
  @Autowired Clock clock;
  @Autowired Sessions sessions;
  @Autowired Sittings sittings;
  @Autowired StaffDesk desk;
  @Autowired Skills skills;
  @Autowired Arrivals arrivals;
  @Autowired Tests tests;
  @Autowired Supervision supervision;
  @Autowired Endings endings;
  @Autowired CountExposures counted;
  @Autowired Exposures exposures;
  @Autowired SittingRows rows;
  @Autowired Instruments instruments;
  @Autowired SittingsOfAPerson data;
  @Autowired ExampleSessions examples;
  @Autowired ExamplePeople people;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEvents events;

  private ASession session;

  @BeforeEach
  void anOpenSession() {
    session = ASession.planned(sessions, desk, db);
    supervision.open(session.id(), session.manager().id());
  }

  private Act about(Person candidate) {
    return new Act(session.id(), candidate.id(), session.manager().id(), "Motif");
  }

  private Sitting begin(Person candidate) {
    arrivals.arrive(session.id(), candidate.id(), session.code());
    supervision.admit(about(candidate));
    return arrivals.begin(session.id(), candidate.id(), DEVICE);
  }

  private Sitting begin() {
    return begin(session.candidate());
  }

  private Sitting read(Sitting sitting) {
    return sittings.find(sitting.id()).orElseThrow();
  }

  private Sitting answerAll(Sitting begun) {
    var at = begun;
    while (at.isBegun()) {
      at = tests.answer(at, UNKNOWN, Language.FR);
    }
    return at;
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(code);
  }

  private void moveDeadline(Sitting sitting, Instant to) {
    db.sql("update certification.sitting set deadline = :to where id = :id")
        .param("to", Timestamp.from(to))
        .param("id", sitting.id().value())
        .update();
  }

  private Tests testsAt(Instant now) {
    return new Tests(rows, instruments, endings, transactions, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void aCompleteTestEndsOnceAndIsMeasured() {
    var at = answerAll(begin());
    assertThat(at.answers()).hasSize(5);
    assertThat(at.state())
        .isInstanceOfSatisfying(
            State.Ended.class, ended -> assertThat(ended.how()).isEqualTo(Ending.COMPLETED));
    tests.handIn(at);
    assertThat(read(at)).isEqualTo(at);
    assertThat(events.stream(SittingEnded.class).filter(each -> each.sitting().equals(at.id())))
        .hasSize(1);
    assertThat(sittings.measure(at).theta(0)).isNegative();
  }

  @Test
  void whatIsStoredIsWhatAnyProcessGoesOnWith() {
    var at = begin();
    assertThat(read(at)).isEqualTo(at);
    var then = tests.answer(at, UNKNOWN, Language.FR);
    assertThat(read(at)).isEqualTo(then);
    assertThat(tests.see(at.id(), at.candidate(), DEVICE).sitting()).isEqualTo(then);
    var another = testsAt(clock.instant());
    assertThat(another.answer(read(at), UNKNOWN, Language.FR).answers()).hasSize(2);
  }

  @Test
  void ofAnswersSentAtOnceOneIsKept() throws Exception {
    var at = begin();
    var right = instruments.bank(at.terms().bank()).get(((State.Begun) at.state()).item());
    try (var pool = Executors.newFixedThreadPool(8)) {
      Callable<Sitting> known = () -> tests.answer(at, right.task().rightAnswer(), Language.FR);
      Callable<Sitting> unknown = () -> tests.answer(at, UNKNOWN, Language.FR);
      for (var sent : pool.invokeAll(List.of(known, unknown, known, unknown, known, unknown))) {
        assertThat(sent.get().answers()).hasSize(1);
      }
    }
    assertThat(read(at).answers()).hasSize(1);
  }

  private void limit(int places) {
    var planned = sessions.find(session.id()).orElseThrow();
    var all = planned.plan();
    var some =
        new Session.Plan(
            all.institution(),
            all.title(),
            all.place(),
            all.opens(),
            all.closes(),
            all.format(),
            Optional.of(places),
            all.example());
    sessions.change(session.id(), some, planned.supervisors(), session.manager().id());
  }

  private Registration registration() {
    var person = APerson.with(db, Role.INNOVATOR).id();
    return new Registration(person, Accommodations.NONE, List.of());
  }

  @Test
  void ofTwoRegisteredAtOnceForTheLastPlaceOneHasItAndTheOtherWaits() throws Exception {
    session = ASession.planned(sessions, desk, db);
    session.candidate();
    limit(2);
    Callable<Boolean> one =
        () -> sessions.registerOrWait(session.id(), registration(), session.manager().id());
    try (var pool = Executors.newFixedThreadPool(4)) {
      var placed = new ArrayList<Boolean>();
      for (var each : pool.invokeAll(List.of(one, one, one, one))) {
        placed.add(each.get());
      }
      assertThat(placed).containsExactlyInAnyOrder(true, false, false, false);
    }
    assertThat(sessions.listCandidates(session.id())).hasSize(2);
    assertThat(sessions.listWaiting(session.id())).hasSize(3);
    refused(
        "certification.session.full",
        () -> sessions.register(session.id(), registration(), session.manager().id()));
  }

  @Test
  void aPlaceThatIsFreeGoesToTheFirstWhoWaitsAndNoneIsTakenAway() {
    session = ASession.planned(sessions, desk, db);
    var seated = session.candidate();
    var manager = session.manager().id();
    limit(1);
    var first = new Registration(registration().person(), THIRD_MORE, List.of());
    var second = registration();
    assertThat(sessions.registerOrWait(session.id(), first, manager)).isFalse();
    assertThat(sessions.registerOrWait(session.id(), second, manager)).isFalse();
    assertThat(sessions.registerOrWait(session.id(), first, manager)).isFalse();
    assertThat(sessions.listWaiting(session.id())).containsExactly(first.person(), second.person());
    assertThat(data.export(first.person()).toString()).contains("Session d’essai");
    sessions.remove(session.id(), seated.id(), manager);
    assertThat(sessions.listCandidates(session.id()))
        .extracting(Candidate::person, Candidate::accommodations)
        .containsExactly(tuple(first.person(), THIRD_MORE));
    limit(2);
    assertThat(sessions.listCandidates(session.id())).hasSize(2);
    assertThat(sessions.listWaiting(session.id())).isEmpty();
    refused("certification.session.places", () -> limit(1));
  }

  @Test
  void anAnswerIsTakenBeforeTheDeadlineAndNoneAtIt() {
    var at = begin();
    var deadline = at.deadline();
    var kept = testsAt(deadline.minusNanos(1_000)).answer(at, UNKNOWN, Language.FR);
    assertThat(kept.answers()).hasSize(1);
    testsAt(deadline).answer(kept, UNKNOWN, Language.FR);
    assertThat(read(at).answers()).hasSize(1);
    moveDeadline(at, at.startedAt());
    var over = tests.see(at.id(), at.candidate(), "any device").sitting();
    assertThat(over.state()).isEqualTo(new State.Expired(at.startedAt()));
    assertThat(over.answers()).hasSize(1);
  }

  @Test
  void theClockEndsASittingOnceEvenWhenNobodyAsksForAPage() {
    var at = begin();
    moveDeadline(at, at.startedAt());
    endings.expireAll();
    endings.expireAll();
    assertThat(read(at).state()).isEqualTo(new State.Expired(at.startedAt()));
    assertThat(events.stream(SittingEnded.class).filter(each -> each.sitting().equals(at.id())))
        .hasSize(1);
  }

  @Test
  void timeGivenBackMovesTheDeadlineAndTakesUpWhatHadExpired() {
    var person = session.candidate();
    var at = begin(person);
    supervision.giveTime(about(person), 5);
    assertThat(read(at).deadline()).isEqualTo(at.deadline().plus(Duration.ofMinutes(5)));
    moveDeadline(at, at.startedAt());
    endings.expireAll();
    supervision.giveTime(about(person), 10);
    assertThat(tests.answer(read(at), UNKNOWN, Language.FR).answers()).hasSize(1);
    tests.handIn(read(at));
    refused("certification.sitting.over", () -> supervision.giveTime(about(person), 5));
    assertThat(sittings.listIncidents(session.id(), person.id()))
        .extracting(Incident::kind, Incident::text)
        .containsExactly(
            tuple(Incident.Kind.TIME_GIVEN, "5 min – Motif"),
            tuple(Incident.Kind.TIME_GIVEN, "10 min – Motif"));
  }

  @Test
  void wrongCodesAreCountedUntilASupervisorHelps() {
    var person = session.candidate();
    for (int i = 0; i < 5; i++) {
      refused(
          "certification.code.wrong", () -> arrivals.arrive(session.id(), person.id(), "000000"));
    }
    refused(
        "certification.code.blocked",
        () -> arrivals.arrive(session.id(), person.id(), session.code()));
    supervision.renewCode(session.id(), session.manager().id());
    arrivals.arrive(session.id(), person.id(), " " + session.code().toLowerCase() + " ");
    refused(
        "certification.candidate.waiting", () -> arrivals.begin(session.id(), person.id(), DEVICE));
    supervision.admit(about(person));
    assertThat(arrivals.begin(session.id(), person.id(), DEVICE).isBegun()).isTrue();
  }

  @Test
  void nobodyFromElsewhereSeesOrRunsASession() {
    var other = ASession.planned(sessions, desk, db);
    var person = session.candidate();
    var stranger = other.manager().id();
    refused("certification.session.unknown", () -> supervision.renewCode(session.id(), stranger));
    refused(
        "certification.session.unknown",
        () -> supervision.admit(new Act(session.id(), person.id(), stranger, "")));
    refused(
        "certification.session.unknown",
        () -> sessions.remove(session.id(), person.id(), stranger));
    refused(
        "certification.session.unknown",
        () -> arrivals.arrive(session.id(), stranger, session.code()));
    var at = begin(person);
    refused("certification.sitting.unknown", () -> tests.see(at.id(), stranger, DEVICE));
  }

  @Test
  void anotherDeviceGoesOnOnceASupervisorConsents() {
    var person = session.candidate();
    var at = begin(person);
    assertThat(tests.see(at.id(), person.id(), "other").device()).isEqualTo(Device.OTHER);
    tests.ask(at.id(), person.id(), "other");
    assertThat(tests.see(at.id(), person.id(), "other").device()).isEqualTo(Device.WAITING);
    supervision.allowDevice(about(person));
    assertThat(tests.see(at.id(), person.id(), "other").isAsked()).isTrue();
    assertThat(tests.see(at.id(), person.id(), DEVICE).isAsked()).isFalse();
  }

  @Test
  void accommodationsAreGrantedBeforeAndHoldInTheTest() {
    var person = session.candidate(new Accommodations(133, true));
    var at = begin(person);
    assertThat(at.terms().time()).isEqualTo(Duration.ofMinutes(40));
    refused(
        "certification.candidate.begun",
        () ->
            sessions.register(
                session.id(),
                new Sessions.Registration(person.id(), Accommodations.NONE, List.of()),
                session.manager().id()));
    assertThat(answerAll(at).answers())
        .hasSize(5)
        .allMatch(each -> skills.getBank().get(each.item()).traits().accessible());
  }

  @Test
  void measuredAgainADomainHasTwiceItsQuestionsAndNoOtherIsAsked() {
    var bank = skills.getBank();
    var at = begin(session.candidate(Accommodations.NONE, "d2"));
    assertThat(answerAll(at).answers())
        .hasSize(5)
        .allMatch(each -> bank.domainOf(bank.get(each.item())) == 1);
    refused(
        "certification.sitting.no-items",
        () -> begin(session.candidate(new Accommodations(100, true), "d2")));
  }

  @Test
  void aSessionClosesOnceNobodySits() {
    var person = session.candidate();
    var at = begin(person);
    refused(
        "certification.session.running",
        () -> supervision.close(session.id(), session.manager().id()));
    supervision.stop(about(person));
    assertThat(read(at).state())
        .isInstanceOfSatisfying(
            State.Ended.class, ended -> assertThat(ended.how()).isEqualTo(Ending.STOPPED));
    supervision.close(session.id(), session.manager().id());
    refused("certification.session.not-open", () -> supervision.giveTime(about(person), 5));
    refused("certification.session.closed", () -> session.candidate());
  }

  @Test
  void whatASittingWasAskedIsCountedOnceByAbilityAndHoldsItemsBack() {
    counted.count();
    db.sql("delete from skills.exposure").update();
    var at = begin();
    var item = ((State.Begun) at.state()).item();
    tests.handIn(tests.answer(at, List.of(), Language.FR));
    counted.count();
    counted.count();
    assertThat(
            db.sql(
                    """
                    select passed || ' ' || open || ' ' || asked from skills.exposure
                    where use = 'CERTIFICATION' and item = :item and band = 2
                    """)
                .param("item", item)
                .query(String.class)
                .single())
        .isEqualTo("1 1 1");
    var often = Map.of(new Place(item, 2), new Count(900, 900, 900));
    transactions.executeWithoutResult(_ -> exposures.count(Use.CERTIFICATION, often));
    var next = begin().terms();
    db.sql("delete from skills.exposure").update();
    assertThat(next.withheld()).contains(item + "@2");
  }

  @Test
  void theDemonstrationHasASessionJustClosedAndOneThatIsOpen() {
    var manager = people.get(Role.COORDINATOR);
    var name = "Université d’exemple " + session.id();
    var where =
        desk.found(new Founding(name, "Rennes", manager.email(), Language.FR, true), manager);
    var supervisor = people.get(Role.EXPERT).email();
    desk.name(where.id(), new Naming(supervisor, Set.of(Duty.SUPERVISOR), Language.FR), manager);
    examples.load();
    examples.load();
    var made = sessions.list(where.id());
    assertThat(made).extracting(Session::isOpen).containsExactly(true, false);
    assertThat(sittings.list(made.getLast().id()))
        .hasSize(12)
        .allMatch(each -> each.example() && each.answers().size() == 5);
  }

  @Test
  void thePlaceOfAnErasedAccountGoesToTheFirstWhoWaits() {
    session = ASession.planned(sessions, desk, db);
    var seated = session.candidate();
    limit(1);
    var first = registration();
    sessions.registerOrWait(session.id(), first, session.manager().id());
    transactions.executeWithoutResult(_ -> data.erase(seated.id()));
    assertThat(sessions.listCandidates(session.id()))
        .extracting(Candidate::person)
        .containsExactly(first.person());
    assertThat(sessions.listWaiting(session.id())).isEmpty();
  }

  @Test
  void whatIsHeldOfACandidateIsGivenAndErased() {
    var person = session.candidate();
    var at = begin(person);
    tests.notice(at, true);
    supervision.note(about(person));
    assertThat(sittings.listFocus(at.id())).extracting(Focus::left).containsExactly(true);
    assertThat(data.export(person.id()).toString())
        .contains("Motif", at.terms().bank(), "left=true");
    transactions.executeWithoutResult(_ -> data.erase(person.id()));
    assertThat(sittings.find(at.id())).isEmpty();
    assertThat(sittings.listIncidents(session.id(), person.id())).isEmpty();
  }
}
