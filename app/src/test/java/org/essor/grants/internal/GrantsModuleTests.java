package org.essor.grants.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.applications.Applications;
import org.essor.applications.Consortium;
import org.essor.applications.Consortium.Invitation;
import org.essor.applications.Doors;
import org.essor.applications.PartRight;
import org.essor.calls.CallId;
import org.essor.grants.ATerms;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementEdit;
import org.essor.grants.AgreementId;
import org.essor.grants.AgreementState.Prepared;
import org.essor.grants.AgreementState.Running;
import org.essor.grants.AgreementState.Sent;
import org.essor.grants.AgreementState.Settled;
import org.essor.grants.AgreementState.Signed;
import org.essor.grants.AgreementState.Terminated;
import org.essor.grants.Agreements;
import org.essor.grants.Agreements.Booking;
import org.essor.grants.Agreements.NewCorrection;
import org.essor.grants.Agreements.Opening;
import org.essor.grants.Correction;
import org.essor.grants.OwnAgreements;
import org.essor.grants.OwnAgreements.Upload;
import org.essor.grants.internal.AnAgreement.Case;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.kernel.Sha256;
import org.essor.platform.Language;
import org.essor.projects.ASavedProject;
import org.essor.projects.LifeLineEntry;
import org.essor.projects.Projects;
import org.essor.projects.Teams;
import org.essor.strategy.ActionRecords;
import org.essor.strategy.Ledger;
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
class GrantsModuleTests {

  private static final Euros AID = new Euros(100_000_01);
  private static final Upload REPORT =
      new Upload("rapport.txt", "Un rapport.".getBytes(StandardCharsets.UTF_8));

  @Autowired JdbcClient db;
  @Autowired AnAgreement made;
  @Autowired Preparations preparations;
  @Autowired DecisionTimes times;
  @Autowired Reminders reminders;
  @Autowired GrantsOfAPerson data;
  @Autowired ExampleAgreements examples;
  @Autowired Agreements agreements;
  @Autowired Applications applications;
  @Autowired OwnAgreements own;
  @Autowired Consortium consortium;
  @Autowired Ledger ledger;
  @Autowired ActionRecords records;
  @Autowired Doors doors;
  @Autowired Clock clock;
  @Autowired Projects projects;
  @Autowired Teams teams;
  @Autowired ApplicationEvents events;

  private Case of;

  @BeforeEach
  void apply() {
    of = made.open();
  }

  private static void isRefused(String code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
  }

  private Booking today(String reference) {
    return new Booking(today(), reference);
  }

  private Agreement get(AgreementId id) {
    return agreements.get(id, of.operator().id());
  }

  private AgreementEdit edit(AgreementId id) {
    return made.edit(of, id);
  }

  private AgreementEdit ofLead(AgreementId id) {
    return new AgreementEdit(id, of.lead().id(), get(id).edition());
  }

  private long[] credits(CallId call) {
    var credits = agreements.credits(call, of.operator().id());
    return new long[] {credits.committed().cents(), credits.paid().cents()};
  }

  /** Committed, withdrawn, paid and returned that the ledger has of an agreement. */
  private long[] ledgerOf(AgreementId id) {
    return List.of("COMMITMENT", "COMMITMENT_WITHDRAWN", "PAYMENT", "PAYMENT_RETURNED").stream()
        .mapToLong(kind ->
            db.sql(
                    """
                    select coalesce(sum(amount_cents), 0) from strategy.ledger_entry
                    where origin like 'grants:' || :id || ':%' and kind = :kind
                    """)
                .param("id", id.toString())
                .param("kind", kind)
                .query(Long.class)
                .single())
        .toArray();
  }

  private void accept(AgreementId id, int deliverable) {
    own.handIn(ofLead(id), deliverable, REPORT);
    agreements.decide(edit(id), deliverable, Optional.empty());
  }

  @Test
  void aDecisionMakesOneAgreementHoweverOftenItIsTold() throws Exception {
    var event = made.selected(of, AID);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done :
          threads.invokeAll(
              Collections.<Callable<Boolean>>nCopies(
                  4,
                  () -> {
                    preparations.take(event);
                    return true;
                  }))) {
        assertThat(done.get()).isTrue();
      }
    }
    preparations.take(event);

    var all = agreements.list(of.operator().id());
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().state()).isEqualTo(new Prepared());
    assertThat(all.getFirst().terms().aid()).isEqualTo(AID);
    assertThat(all.getFirst().terms().parties().getFirst().organisation())
        .isEqualTo("Société d’essai");
    assertThat(all.getFirst().number()).matches("C-\\d{4}-\\d{6}");
    isRefused("grants.agreement.unknown", () -> own.get(all.getFirst().id(), of.lead().id()));
  }

  @Test
  void anotherDecisionEndsWhatIsNotSigned() {
    var id = made.sent(of, ATerms.of(AID));
    preparations.take(made.decided(of, "not-selected", Optional.empty()));
    assertThat(get(id).state()).isInstanceOf(Terminated.class);
    assertThat(get(id).findPending()).isEmpty();
    preparations.take(made.selected(of, AID));
    assertThat(agreements.list(of.operator().id()))
        .extracting(each -> each.state().code())
        .containsExactlyInAnyOrder("prepared", "terminated");
  }

  @Test
  void aWithdrawalEndsWhatIsNotSignedForTheReasonThatIsGiven() {
    var id = made.sent(of, ATerms.of(AID));
    applications.withdraw(of.application(), "Un associé est parti.", of.lead().id());
    assertThat(get(id).state())
        .isEqualTo(
            new Terminated("Le consortium a retiré sa candidature\u202f: Un associé est parti."));
    assertThat(get(id).findPending()).isEmpty();
    assertThat(credits(of.call())).containsExactly(0, 0);
    isRefused("grants.step.impossible", () -> agreements.sign(edit(id), today()));
    preparations.take(made.selected(of, AID));
    assertThat(agreements.list(of.operator().id())).hasSize(1);
    var counted = "select count(*) from grants.decision where application = :id and outcome = ";
    assertThat(
            db.sql(counted + "'selected' and withdrawn_at is not null")
                .param("id", of.application().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private void stateOfApplication(String state) {
    for (var row :
        List.of(
            "application set state = :s where id", "submission set state = :s where application")) {
      db.sql("update applications." + row + " = :id")
          .param("s", state)
          .param("id", of.application().value())
          .update();
    }
  }

  @Test
  void whatIsWithdrawnMeanwhileIsNotSignedAndWhatIsSignedIsNotWithdrawn() {
    var id = made.sent(of, ATerms.of(AID));
    stateOfApplication("withdrawn");
    isRefused("grants.sign.withdrawn", () -> agreements.sign(edit(id), today()));
    assertThat(credits(of.call())).containsExactly(0, 0);
    stateOfApplication("submitted");
    agreements.sign(edit(id), today());
    isRefused(
        "applications.withdraw.bound",
        () -> applications.withdraw(of.application(), "", of.lead().id()));
    var application = applications.get(of.application(), of.lead().id());
    assertThat(applications.isWithdrawable(application)).isFalse();
    assertThat(get(id).state()).isEqualTo(new Signed());
  }

  @Test
  void anAgreementGoesFromItsTextToItsSettlementToTheCent() {
    var id = made.sent(of, ATerms.of(AID));
    assertThat(get(id).state()).isEqualTo(new Sent());
    assertThat(credits(of.call())).containsExactly(0, 0);
    var version = get(id).findPending().orElseThrow();
    var pdf = own.document(id, version.number(), of.lead().id());
    assertThat(Sha256.hex(pdf)).isEqualTo(version.sha256());
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    own.accept(ofLead(id));
    assertThat(get(id).findPending().orElseThrow().acceptedAt()).isPresent();

    agreements.sign(edit(id), LocalDate.of(2026, 1, 5));
    assertThat(get(id).state()).isEqualTo(new Signed());
    assertThat(credits(of.call())).containsExactly(AID.cents(), 0);
    agreements.pay(edit(id), 1, today("M-1"));
    assertThat(get(id).state()).isEqualTo(new Running());
    isRefused("grants.payment.early", () -> agreements.pay(edit(id), 1, today("M-1")));
    isRefused("grants.payment.early", () -> agreements.pay(edit(id), 2, today("M-2")));

    own.handIn(ofLead(id), 1, REPORT);
    isRefused("grants.payment.early", () -> agreements.pay(edit(id), 2, today("M-2")));
    agreements.decide(edit(id), 1, Optional.of("Il manque une annexe"));
    isRefused("grants.payment.early", () -> agreements.pay(edit(id), 2, today("M-2")));
    accept(id, 1);
    agreements.pay(edit(id), 2, today("M-2"));
    var paid = 2 * (AID.cents() / 3);
    assertThat(credits(of.call())).containsExactly(AID.cents(), paid);

    agreements.settle(edit(id), new Euros(90_000_00), today("S"));
    assertThat(get(id).state()).isEqualTo(new Settled());
    assertThat(get(id).money().paid()).isEqualTo(new Euros(90_000_00));
    assertThat(credits(of.call())).containsExactly(90_000_00, 90_000_00);
    assertThat(ledgerOf(id)).containsExactly(AID.cents(), AID.cents() - 90_000_00, 90_000_00, 0);
  }

  @Test
  void whatWasPaidTooMuchIsAskedBackAndItsCreditsAreFreeAgain() {
    var id = made.signed(of, AID);
    agreements.pay(edit(id), 1, today(""));
    var paid = AID.cents() / 3;
    agreements.terminate(edit(id), new Euros(10_000_00), "Abandon du projet");
    assertThat(get(id).money().toReturn()).isEqualTo(new Euros(paid - 10_000_00));
    assertThat(credits(of.call())).containsExactly(paid, paid);
    isRefused(
        "grants.money.returned",
        () -> agreements.recover(edit(id), new Euros(paid - 10_000_00 + 1), today("")));
    agreements.recover(edit(id), new Euros(paid - 10_000_00), today("R"));
    assertThat(credits(of.call())).containsExactly(10_000_00, 10_000_00);
    assertThat(ledgerOf(id))
        .containsExactly(AID.cents(), AID.cents() - 10_000_00, paid, paid - 10_000_00);
    isRefused("grants.step.impossible", () -> agreements.pay(edit(id), 2, today("")));
  }

  @Test
  void theDocumentSaysWhatWasAgreed() throws IOException {
    var id = made.sent(of, ATerms.of(AID));
    try (var pdf = Loader.loadPDF(own.translation(id, 1, of.lead().id()))) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
          .contains("Grantagreement" + get(id).number(), "€100,000.01", "alonecounts")
          .contains(get(id).versions().getFirst().sha256());
    }
    isRefused("grants.document.unknown", () -> own.translation(id, 2, of.lead().id()));
    try (var pdf = Loader.loadPDF(agreements.document(id, 1, of.operator().id()))) {
      assertThat(new PDFTextStripper().getText(pdf).replace('\u202f', ' '))
          .contains(
              "Convention de subvention " + get(id).number(),
              "100 000,01 €",
              "Hôpital d’essai",
              ATerms.LEAD,
              "Rapport final",
              "dans les trois mois");
    }
  }

  @Test
  void decisionSignatureAndPaymentsStandOnTheLifeLineOfTheProject() {
    var project = new ASavedProject(projects, teams).ownedBy(of.lead());
    preparations.take(made.selected(of, AID, project));
    var id = made.id(of);
    agreements.write(edit(id), ATerms.of(AID));
    agreements.send(edit(id));
    agreements.sign(edit(id), today());
    agreements.pay(edit(id), 1, today(""));
    assertThat(events.stream(LifeLineEntry.class).filter(each -> each.project().equals(project)))
        .extracting(each -> each.title().fr().replace('\u202f', ' '))
        .containsExactly(
            "Projet retenu, aide de 100 000,01 € : convention %s à préparer"
                .formatted(get(id).number()),
            "Convention %s signée, aide de 100 000,01 €".formatted(get(id).number()),
            "Paiement de 33 333,33 €, convention %s".formatted(get(id).number()));
  }

  @Test
  void anAmendmentIsAVersionOfItsOwnAndMovesTheCommitment() {
    var id = made.signed(of, AID);
    agreements.amend(edit(id));
    agreements.write(edit(id), ATerms.of(new Euros(120_000_00)));
    agreements.send(edit(id));
    assertThat(get(id).terms().aid()).isEqualTo(AID);
    assertThat(credits(of.call())[0]).isEqualTo(AID.cents());
    agreements.sign(edit(id), today());
    assertThat(get(id).terms().aid()).isEqualTo(new Euros(120_000_00));
    assertThat(get(id).amendment(get(id).findInForce().orElseThrow())).isEqualTo(1);
    assertThat(credits(of.call())[0]).isEqualTo(120_000_00);

    agreements.amend(edit(id));
    agreements.write(edit(id), ATerms.of(new Euros(80_000_00)));
    agreements.send(edit(id));
    agreements.takeBack(edit(id));
    assertThat(get(id).terms().aid()).isEqualTo(new Euros(120_000_00));
    assertThat(get(id).versions()).hasSize(3);
    assertThatThrownBy(
            () -> db.sql("update grants.version set terms = '{}', document = 'x'").update())
        .rootCause()
        .hasMessageContaining("Frozen versions do not change");
    assertThatThrownBy(() -> db.sql("delete from grants.version").update())
        .rootCause()
        .hasMessageContaining("Frozen versions do not change");
  }

  @Test
  void twoSignaturesAtOnceNeverCommitMoreThanIsOpen() throws Exception {
    var half = Euros.of(3_000_000);
    var first = made.sent(of, ATerms.of(half));
    var other = made.another(of.operator(), of.call());
    var second = made.sent(other, ATerms.of(half));
    var outcomes =
        atOnce(sign(first, made.edit(of, first)), sign(second, made.edit(other, second)));
    assertThat(outcomes).containsExactlyInAnyOrder("done", "grants.credits.commitments");
    assertThat(credits(of.call())).containsExactly(half.cents(), 0);

    agreements.open(of.call(), of.operator().id(), new Opening(1_000_000_00, 0, "Rallonge"));
    var refused = get(first).state() instanceof Sent ? first : second;
    agreements.sign(edit(refused), today());
    assertThat(credits(of.call())).containsExactly(2 * half.cents(), 0);
    isRefused(
        "grants.credits.used-commitments",
        () -> agreements.open(of.call(), of.operator().id(), new Opening(-1, 0, "Retrait")));
  }

  private Callable<String> sign(AgreementId id, AgreementEdit edit) {
    return attempt(() -> agreements.sign(edit, today()));
  }

  private static Callable<String> attempt(Runnable what) {
    return () -> {
      try {
        what.run();
        return "done";
      } catch (Refusal refusal) {
        return refusal.code();
      }
    };
  }

  private static List<String> atOnce(Callable<String> one, Callable<String> other)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(2)) {
      var running = threads.invokeAll(List.of(one, other));
      return List.of(running.getFirst().get(), running.getLast().get());
    }
  }

  @Test
  void twoPaymentsAtOncePayAnInstalmentOnce() throws Exception {
    var id = made.signed(of, AID);
    var edit = edit(id);
    var outcomes =
        atOnce(
            attempt(() -> agreements.pay(edit, 1, today("A"))),
            attempt(() -> agreements.pay(edit, 1, today("B"))));
    assertThat(outcomes).containsExactlyInAnyOrder("done", "grants.edit.changed");
    assertThat(credits(of.call())).containsExactly(AID.cents(), AID.cents() / 3);
    assertThat(get(id).progress().payments()).hasSize(1);
    assertThatThrownBy(() -> db.sql("update grants.payment set amount_cents = 1").update())
        .rootCause()
        .hasMessageContaining("Payments are only added to");
  }

  @Test
  void noMoreIsPaidThanThePaymentCreditsOpen() {
    var id = made.signed(of, AID);
    agreements.open(
        of.call(),
        of.operator().id(),
        new Opening(0, -5_000_000_00L + AID.cents() / 3 - 1, "Gel de crédits"));
    isRefused("grants.credits.payments", () -> agreements.pay(edit(id), 1, today("")));
    assertThat(get(id).state()).isEqualTo(new Signed());
    assertThat(ledgerOf(id)).containsExactly(AID.cents(), 0, 0, 0);
    agreements.open(of.call(), of.operator().id(), new Opening(0, 1, "Un centime"));
    agreements.pay(edit(id), 1, today(""));
    assertThat(credits(of.call())[1]).isEqualTo(AID.cents() / 3);
  }

  /** Any steps in any order on two agreements of a call: agreements, credits and ledger agree. */
  @Test
  void theSumsAgreeAfterAnySequenceOfSteps() {
    var other = made.another(of.operator(), of.call());
    var ids = List.of(made.sent(of, ATerms.of(AID)), made.sent(other, ATerms.of(AID)));
    var random = new Random(42);
    for (int step = 0; step < 60; step++) {
      var id = ids.get(random.nextInt(2));
      var lead = id.equals(ids.getFirst()) ? of.lead() : other.lead();
      tryAny(id, lead, random);
      long committed = 0;
      long paid = 0;
      for (var each : ids) {
        var money = get(each).money();
        var moved = ledgerOf(each);
        assertThat(money.committed().cents()).isEqualTo(moved[0] - moved[1]);
        assertThat(money.paid().cents()).isEqualTo(moved[2] - moved[3]);
        committed += money.committed().cents();
        paid += money.paid().cents();
      }
      assertThat(credits(of.call())).containsExactly(committed, paid);
    }
  }

  private void tryAny(AgreementId id, Person lead, Random random) {
    var edit = edit(id);
    var amount = new Euros(random.nextLong(AID.cents() + 10));
    try {
      switch (random.nextInt(9)) {
        case 0 -> agreements.sign(edit, today());
        case 1, 2 -> agreements.pay(edit, 1 + random.nextInt(3), today(""));
        case 3 ->
            own.handIn(
                new AgreementEdit(id, lead.id(), edit.seen()), 1 + random.nextInt(2), REPORT);
        case 4, 5 -> agreements.decide(edit, 1 + random.nextInt(2), Optional.empty());
        case 6 -> agreements.recover(edit, amount, today(""));
        case 7 -> {
          if (random.nextInt(6) == 0) {
            agreements.settle(edit, amount, today(""));
          }
        }
        default -> {
          if (random.nextInt(12) == 0) {
            agreements.terminate(edit, amount, "Motif");
          }
        }
      }
    } catch (Refusal refused) {
      assertThat(refused.code()).startsWith("grants.");
    }
  }

  @Test
  void whoDoesNotRunTheCallOrIsBarredSeesAndDoesNothing() {
    var id = made.signed(of, AID);
    var barred = APerson.with(db, Role.OPERATOR);
    db.sql("insert into calls.manager (call, person, since) values (:call, :who, now())")
        .param("call", of.call().value())
        .param("who", barred.id().value())
        .update();
    assertThat(agreements.get(id, barred.id()).id()).isEqualTo(id);
    doors.bar(barred, of.application());
    for (var who : List.of(barred, APerson.with(db, Role.OPERATOR), of.lead(), APerson.with(db))) {
      assertThat(agreements.list(who.id())).isEmpty();
      doesNothing(id, new AgreementEdit(id, who.id(), get(id).edition()));
    }
    var stranger = APerson.with(db, Role.INNOVATOR).id();
    assertThat(own.list(stranger)).isEmpty();
    seesNothingOfItsOwn(id, stranger);
    seesNothingOfItsOwn(id, of.operator().id());
    isRefused("grants.credits.unknown", () -> agreements.credits(of.call(), stranger));
    assertThat(own.list(of.lead().id())).extracting(Agreement::id).containsExactly(id);
  }

  private void doesNothing(AgreementId id, AgreementEdit edit) {
    var unknown = "grants.agreement.unknown";
    isRefused(unknown, () -> agreements.get(id, edit.who()));
    isRefused(unknown, () -> agreements.write(edit, ATerms.of(AID)));
    isRefused(unknown, () -> agreements.amend(edit));
    isRefused(unknown, () -> agreements.takeBack(edit));
    isRefused(unknown, () -> agreements.send(edit));
    isRefused(unknown, () -> agreements.sign(edit, today()));
    isRefused(unknown, () -> agreements.decide(edit, 1, Optional.empty()));
    isRefused(unknown, () -> agreements.pay(edit, 1, today("")));
    isRefused(unknown, () -> agreements.settle(edit, AID, today("")));
    isRefused(unknown, () -> agreements.terminate(edit, AID, "Motif"));
    isRefused(unknown, () -> agreements.recover(edit, AID, today("")));
    isRefused(
        unknown,
        () ->
            agreements.correct(
                edit, new NewCorrection(Correction.Field.TITLE, 0, "Autre", "Motif")));
    isRefused(unknown, () -> agreements.document(id, 1, edit.who()));
    isRefused(unknown, () -> agreements.file(id, 1, edit.who()));
  }

  private void seesNothingOfItsOwn(AgreementId id, PersonId who) {
    var unknown = "grants.agreement.unknown";
    var edit = new AgreementEdit(id, who, get(id).edition());
    isRefused(unknown, () -> own.get(id, who));
    isRefused(unknown, () -> own.accept(edit));
    isRefused(unknown, () -> own.handIn(edit, 1, REPORT));
    isRefused(unknown, () -> own.document(id, 1, who));
    isRefused(unknown, () -> own.file(id, 1, who));
  }

  @Test
  void inAConsortiumOnlyTheLeadAgreesAndAReaderReads() {
    var id = made.sent(of, ATerms.of(AID));
    var writer = member(PartRight.WRITER);
    var reader = member(PartRight.READER);
    for (var who : List.of(writer, reader)) {
      var edit = new AgreementEdit(id, who.id(), get(id).edition());
      assertThat(own.get(id, who.id()).number()).isEqualTo(get(id).number());
      isRefused("grants.right.forbidden", () -> own.accept(edit));
    }
    agreements.sign(edit(id), today());
    isRefused(
        "grants.right.forbidden",
        () -> own.handIn(new AgreementEdit(id, reader.id(), get(id).edition()), 1, REPORT));
    own.handIn(new AgreementEdit(id, writer.id(), get(id).edition()), 1, REPORT);
    assertThat(get(id).progress().last(1)).isPresent();
  }

  private Person member(PartRight right) {
    var person = APerson.with(db, Role.INNOVATOR);
    consortium.invite(
        new Invitation(of.application(), person.email(), 0, right, Language.FR), of.lead().id());
    consortium.accept(of.application(), person.id());
    return person;
  }

  @Test
  void aDateIsRemindedOfOnceBeforeItIsLateAndOnceAfter() {
    var id = made.signed(of, AID);
    db.sql("delete from platform.mail where recipient = :to")
        .param("to", of.lead().email())
        .update();
    reminders.send();
    reminders.send();
    assertThat(mails("grants.mail.deliverable.late")).isEqualTo(1);
    assertThat(mails("grants.mail.deliverable.soon")).isZero();
    own.handIn(ofLead(id), 1, REPORT);
    reminders.send();
    assertThat(mails("grants.mail.deliverable.late")).isEqualTo(1);
  }

  @Test
  void anOperatorWhoIsBarredMeanwhileGetsNoMoreMails() {
    var id = made.signed(of, AID);
    var edit = ofLead(id);
    own.handIn(edit, 1, REPORT);
    doors.bar(of.operator(), of.application());
    own.handIn(new AgreementEdit(id, of.lead().id(), edit.seen() + 1), 2, REPORT);
    assertThat(mails("grants.mail.handed-in", of.operator())).isEqualTo(1);
  }

  private int mails(String textKey) {
    return mails(textKey, of.lead());
  }

  private int mails(String textKey, Person to) {
    return db.sql("select count(*) from platform.mail where recipient = :to and text_key = :key")
        .param("to", to.email())
        .param("key", textKey)
        .query(Integer.class)
        .single();
  }

  @Test
  void figuresOfAnActionAreComputedFromTheDecisions() {
    var before = records.of(Set.of("A4-03"));
    preparations.take(made.selected(of, AID));
    times.fill();
    var after = records.of(Set.of("A4-03"));
    assertThat(after.laureates()).isEqualTo(before.laureates() + 1);
    assertThat(after.decisions()).isEqualTo(before.decisions() + 1);
    assertThat(after.medianDays()).hasValue(0);
    assertThat(records.of(Set.of("A1-01")).medianDays()).isEmpty();
  }

  @Test
  void anExampleCallGetsAgreementsInEveryStateOnceAllDecisionsAreThere() {
    preparations.take(made.selected(of, AID));
    for (int i = 1; i < 9; i++) {
      preparations.take(made.selected(made.another(of.operator(), of.call()), AID));
    }
    db.sql("update grants.agreement set draft = :draft::json where call = :call")
        .param("draft", TermsJson.write(ATerms.of(AID)))
        .param("call", of.call().value())
        .update();
    db.sql("update calls.call set example = true where id = :call")
        .param("call", of.call().value())
        .update();
    examples.load();
    assertThat(states()).containsOnly("prepared");
    db.sql("update grants.agreement set created_at = created_at - interval '1 minute'").update();
    examples.load();
    assertThat(Set.copyOf(states()))
        .containsExactlyInAnyOrder(
            "prepared", "sent", "signed", "running", "settled", "terminated");
    var once = agreements.list(of.operator().id());
    examples.load();
    assertThat(agreements.list(of.operator().id())).isEqualTo(once);
    db.sql("update calls.call set example = false where id = :call")
        .param("call", of.call().value())
        .update();
  }

  private List<String> states() {
    return agreements.list(of.operator().id()).stream().map(each -> each.state().code()).toList();
  }

  @Test
  void whatAPersonDidIsExportedAndStaysWithoutHisName() {
    var id = made.sent(of, ATerms.of(AID));
    own.accept(ofLead(id));
    assertThat(data.export(of.lead().id()).toString()).contains("agreed", get(id).number());
    assertThat(data.export(of.operator().id()).toString()).contains("handled");
    data.erase(of.lead().id());
    data.erase(of.lead().id());
    assertThat(data.export(of.lead().id())).isEqualTo(List.of());
    assertThat(get(id).findPending().orElseThrow().acceptedAt()).isPresent();
  }
}
