package org.essor.applications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.Applications;
import org.essor.applications.Deposit;
import org.essor.applications.Deposits;
import org.essor.applications.Deposits.Confirmation;
import org.essor.calls.ACall;
import org.essor.calls.CallCorrected;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.calls.Round;
import org.essor.kernel.Refusal;
import org.essor.receipts.Receipts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class DepositsModuleTests {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int AT_ONCE = 8;

  @Autowired JdbcClient db;
  @Autowired CallDesk desk;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Receipts receipts;
  @Autowired TransactionTemplate transaction;
  @Autowired RemindBeforeClosing reminders;
  @Autowired DepositMails mails;
  @Autowired Calls calls;
  @Autowired Clock clock;

  private AnApplication made;
  private Person lead;
  private Person operator;

  @BeforeEach
  void people() {
    made = new AnApplication(desk, applications, deposits);
    lead = APerson.with(db, Role.INNOVATOR);
    operator = APerson.with(db, Role.OPERATOR);
  }

  private CallId open() {
    return made.call(operator, ACall.roundAround(clock.instant()));
  }

  @Test
  void aDepositFreezesTheAnswersUnderAReceiptThatVerifies() throws Exception {
    var id = made.complete(lead, open());
    var deposit = made.deposit(id, lead);
    made.answer(id, lead, "titre", "Autre titre");

    var content = deposits.content(id, deposit.number(), lead.id());
    var receipt = deposits.receipt(id, deposit.number(), lead.id());

    assertThat(new String(content, StandardCharsets.UTF_8)).contains("Mon projet");
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
        .isEqualTo(deposit.sha256())
        .isEqualTo(receipt.receipt().contentSha256());
    assertThat(receipt.isSignedBy(receipts.keys().getFirst())).isTrue();
    assertThat(receipt.receipt().at()).isEqualTo(deposit.at());
    assertThat(applications.get(id, lead.id()).state()).isInstanceOf(Submitted.class);
    assertThat(applications.get(id, lead.id()).hasChangesNotDeposited()).isTrue();
  }

  @Test
  void theMailIsWrittenWithTheDepositAndNotWithoutIt() {
    var id = made.complete(lead, open());
    var deposit = made.deposit(id, lead);
    assertThat(mails(deposit.number())).isEqualTo(1);

    var undone =
        transaction.execute(status -> {
          var again = made.deposit(id, lead);
          status.setRollbackOnly();
          return again;
        });
    assertThat(mails(undone.number())).isZero();
    assertThat(applications.get(id, lead.id()).deposits()).containsExactly(deposit);
  }

  @Test
  void whoHasNotDepositedIsRemindedAWeekAndADayBeforeTheClosingAndOnceEach() {
    var call = open();
    var draft = made.of(lead, call);
    var deposited = made.complete(lead, call);
    made.deposit(deposited, lead);
    var changed = made.complete(lead, call);
    made.deposit(changed, lead);
    made.answer(changed, lead, "titre", "Changé depuis");

    reminders.run();
    assertThat(reminded(call)).isEmpty();
    closeIn(call, Duration.ofDays(6));
    reminders.run();
    reminders.run();
    assertThat(reminded(call)).containsExactlyInAnyOrder(draft, changed);
    assertThat(told("applications.mail.closing")).isEqualTo(1);
    assertThat(told("applications.mail.closing-changed")).isEqualTo(1);
    closeIn(call, Duration.ofHours(20));
    reminders.run();
    assertThat(told("applications.mail.closing")).isEqualTo(2);
  }

  private void closeIn(CallId call, Duration left) {
    db.sql("update calls.round set closes_at = :at where call = :call")
        .param("at", Timestamp.from(clock.instant().plus(left)))
        .param("call", call.value())
        .update();
  }

  private List<ApplicationId> reminded(CallId call) {
    return db.sql(
            """
            select application from applications.reminder
            join applications.application on id = application where call = :call
            """)
        .param("call", call.value())
        .query((row, _) -> new ApplicationId(row.getObject(1, UUID.class)))
        .list();
  }

  private int told(String key) {
    return db.sql("select count(*) from platform.mail where recipient = :to and text_key = :key")
        .param("to", lead.email())
        .param("key", key)
        .query(Integer.class)
        .single();
  }

  @Test
  void aCorrectionOfTheCallIsToldToThoseWhoApply() {
    var call = open();
    made.of(lead, call);
    var withdrawn = made.complete(lead, call);
    made.deposit(withdrawn, lead);
    applications.withdraw(withdrawn, "", lead.id());
    db.sql("insert into calls.erratum values (:call, 1, now(), 'Enveloppe précisée.', '')")
        .param("call", call.value())
        .update();
    var event = new CallCorrected(call, 1, clock.instant());
    transaction.executeWithoutResult(_ -> new TellOfCorrections(db, calls, mails).on(event));
    assertThat(told("applications.mail.corrected")).isEqualTo(1);
  }

  private int mails(String number) {
    return db.sql(
            """
            select count(*) from platform.mail
            where recipient = :to and text_key = 'applications.mail.deposited'
              and :number = any(facts)
            """)
        .param("to", lead.email())
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  @Test
  void confirmedSeveralTimesAtOnceItIsDepositedOnce() throws Exception {
    var id = made.complete(lead, open());
    var confirmation = new Confirmation(id, lead.id(), UUID.randomUUID());
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var all =
          threads.invokeAll(
              IntStream.range(0, AT_ONCE)
                  .<Callable<Deposit>>mapToObj(_ -> () -> deposits.submit(confirmation))
                  .toList());
      for (var one : all) {
        assertThat(one.get()).isEqualTo(all.getFirst().get());
      }
    }
    assertThat(applications.get(id, lead.id()).deposits()).hasSize(1);
  }

  @Test
  void thoseWhoComeAtOnceAreEachToldOfTheirOwn() throws Exception {
    var call = open();
    var complete = IntStream.range(0, AT_ONCE).mapToObj(_ -> made.complete(lead, call)).toList();
    var lacking = made.of(lead, call);
    var all = new ArrayList<Callable<String>>();
    complete.forEach(id -> all.add(() -> made.deposit(id, lead).application().toString()));
    all.add(() -> refused(lacking, lead));
    all.add(() -> refused(complete.getFirst(), operator));
    var told = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      for (var one : threads.invokeAll(all)) {
        told.add(one.get());
      }
    }
    var wanted = new ArrayList<>(complete.stream().map(ApplicationId::toString).toList());
    wanted.addAll(List.of("applications.deposit.problems", "applications.application.unknown"));
    assertThat(told).isEqualTo(wanted);
    assertThat(told("applications.mail.deposited")).isEqualTo(AT_ONCE);
    assertThat(audited(complete)).isEqualTo(AT_ONCE);
  }

  private String refused(ApplicationId id, Person who) {
    try {
      return made.deposit(id, who).number();
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  private int audited(List<ApplicationId> ids) {
    return db.sql(
            """
            select count(*) from audit.entry
            where action = 'applications.deposited' and subject in (:subjects)
            """)
        .param("subjects", ids.stream().map(id -> "application:" + id).toList())
        .query(Integer.class)
        .single();
  }

  @Test
  void whoseApplicationAnotherHoldsWaitsAndTheOthersDoNot() throws Exception {
    var call = open();
    var held = made.complete(lead, call);
    var other = made.complete(lead, call);
    try (var threads = Executors.newFixedThreadPool(1)) {
      var waits =
          transaction.execute(_ -> {
            db.sql("select 1 from applications.application where id = :id for update")
                .param("id", held.value())
                .query(Integer.class)
                .single();
            var waiting = threads.submit(() -> made.deposit(held, lead));
            assertThat(CompletableFuture.supplyAsync(() -> made.deposit(other, lead)).join())
                .returns(other, Deposit::application);
            assertThat(waiting).isNotDone();
            return waiting;
          });
      assertThat(waits.get().application()).isEqualTo(held);
    }
  }

  @Test
  void depositedAgainBeforeTheClosingTheLastCountsAndBothAreKept() {
    var id = made.complete(lead, open());
    var first = made.deposit(id, lead);
    made.answer(id, lead, "titre", "Titre corrigé");
    var second = made.deposit(id, lead);

    var now = applications.get(id, lead.id());
    assertThat(now.deposits()).containsExactly(first, second);
    assertThat(now.findDeposit()).contains(second);
    assertThat(now.hasChangesNotDeposited()).isFalse();
    assertThat(second.sha256()).isNotEqualTo(first.sha256());
    assertThat(deposits.content(id, first.number(), lead.id()))
        .asString(StandardCharsets.UTF_8)
        .contains("Mon projet");
  }

  @Test
  void whatIsMissingIsRefusedAndNothingIsLost() {
    var id = made.of(lead, open());
    assertThatThrownBy(() -> made.deposit(id, lead))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("applications.deposit.problems");
              assertThat(refusal.facts()).containsExactly(1);
            });
    assertThat(applications.get(id, lead.id()).deposits()).isEmpty();
  }

  @Test
  void afterTheClosingNothingIsTakenAndBeforeTheOpeningNothingYet() {
    var closing = made.complete(lead, open());
    db.sql("update calls.round set closes_at = clock_timestamp() where call = :call")
        .param("call", applications.get(closing, lead.id()).call().value())
        .update();
    assertThatThrownBy(() -> made.deposit(closing, lead)).hasMessage("applications.deposit.late");

    var now = clock.instant();
    var soon =
        new Round(
            1, now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)), Duration.ZERO, PARIS);
    var early = made.complete(lead, made.call(operator, soon));
    assertThatThrownBy(() -> made.deposit(early, lead)).hasMessage("applications.deposit.early");
  }

  @Test
  void theGracePeriodIsTakenAndItsEndIsNot() {
    var id = made.complete(lead, open());
    var call = applications.get(id, lead.id()).call().value();
    db.sql(
            """
            update calls.round set closes_at = clock_timestamp() - interval '1 minute',
              grace_seconds = 3600 where call = :call
            """)
        .param("call", call)
        .update();
    made.deposit(id, lead);
    db.sql("update calls.round set grace_seconds = 59 where call = :call")
        .param("call", call)
        .update();
    assertThatThrownBy(() -> made.deposit(id, lead)).hasMessage("applications.deposit.late");
  }

  @Test
  void aDepositIsNeverChangedNorErased() {
    var deposit = made.deposit(made.complete(lead, open()), lead);
    for (var change :
        new String[] {
          "update applications.deposit set at = now() where number = '%s'",
          "update applications.deposit set content = 'x', sha256 = sha256('x') where number = '%s'",
          "delete from applications.deposit where number = '%s'"
        }) {
      assertThatThrownBy(() -> db.sql(change.formatted(deposit.number())).update())
          .rootCause()
          .hasMessageContaining("Deposits are only added to");
    }
  }
}
