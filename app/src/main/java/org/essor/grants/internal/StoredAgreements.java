package org.essor.grants.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.essor.calls.CallId;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementEdit;
import org.essor.grants.AgreementId;
import org.essor.grants.AgreementState;
import org.essor.grants.AgreementState.Prepared;
import org.essor.grants.AgreementState.Running;
import org.essor.grants.AgreementState.Sent;
import org.essor.grants.AgreementState.Settled;
import org.essor.grants.AgreementState.Signed;
import org.essor.grants.AgreementState.Terminated;
import org.essor.grants.Agreements;
import org.essor.grants.Credits;
import org.essor.grants.GrantMoney;
import org.essor.grants.HandIn;
import org.essor.grants.Payment;
import org.essor.grants.Terms;
import org.essor.grants.TermsCheck;
import org.essor.grants.Version;
import org.essor.grants.internal.Movements.Cause;
import org.essor.kernel.Euros;
import org.essor.kernel.Paris;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreements. Every change holds the row of the agreement, then that of the credits of its call, to
 * the end of its transaction, always in this order.
 */
@Component
@Transactional
class StoredAgreements implements Agreements {

  private final JdbcClient db;
  private final Gate gate;
  private final AgreementRows rows;
  private final RecordRows records;
  private final CreditRows credits;
  private final Movements movements;
  private final Herald herald;
  private final Clock clock;

  StoredAgreements(
      JdbcClient db,
      Gate gate,
      AgreementRows rows,
      RecordRows records,
      CreditRows credits,
      Movements movements,
      Herald herald,
      Clock clock) {
    this.db = db;
    this.gate = gate;
    this.rows = rows;
    this.records = records;
    this.credits = credits;
    this.movements = movements;
    this.herald = herald;
    this.clock = clock;
  }

  @Override
  public List<Agreement> list(PersonId who) {
    return gate.listOfOperator(who);
  }

  @Override
  public Agreement get(AgreementId id, PersonId who) {
    return gate.ofOperator(id, who);
  }

  private static Refusal impossible() {
    return new Refusal("grants.step.impossible");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
  }

  private LocalDate notAfterToday(LocalDate on) {
    if (on.isAfter(today())) {
      throw new Refusal("grants.day.future");
    }
    return on;
  }

  /** Writes what an agreement became, and who handles it. */
  private void save(Agreement agreement, AgreementEdit edit, String action, String... details) {
    rows.write(agreement);
    db.sql("update grants.agreement set handled_by = :who where id = :id")
        .param("who", edit.who().value())
        .param("id", edit.id().value())
        .update();
    herald.note(agreement, action, edit.who(), details(details));
  }

  private static Map<String, String> details(String... details) {
    return details.length == 0 ? Map.of() : Map.of(details[0], details[1]);
  }

  @Override
  public void write(AgreementEdit edit, Terms terms) {
    var agreement = gate.holdForOperator(edit);
    if (agreement.draft().isEmpty()) {
      throw impossible();
    }
    var first = agreement.findInForce().isEmpty();
    if (first && terms.aid().compareTo(agreement.decidedAid()) > 0) {
      throw new Refusal("grants.terms.decided");
    }
    save(agreement.withDraft(Optional.of(terms)), edit, "written");
  }

  @Override
  public void amend(AgreementEdit edit) {
    var agreement = gate.holdForOperator(edit);
    if (!agreement.state().isInForce()
        || agreement.draft().isPresent()
        || agreement.findPending().isPresent()) {
      throw impossible();
    }
    save(agreement.withDraft(Optional.of(agreement.terms())), edit, "amendment-begun");
  }

  @Override
  public void takeBack(AgreementEdit edit) {
    var agreement = gate.holdForOperator(edit);
    var pending = agreement.findPending();
    if (agreement.state() instanceof Prepared || pending.isEmpty() && agreement.draft().isEmpty()) {
      throw impossible();
    }
    pending.ifPresent(version -> records.withdraw(agreement, version));
    var before =
        agreement.state() instanceof Sent sent
            ? agreement.withState(sent.takeBack()).withDraft(pending.map(Version::terms))
            : agreement.withDraft(Optional.empty());
    save(before, edit, "taken-back");
  }

  @Override
  public void send(AgreementEdit edit) {
    var agreement = gate.holdForOperator(edit);
    var terms = agreement.draft().orElseThrow(StoredAgreements::impossible);
    var problems =
        agreement
            .findInForce()
            .map(version -> TermsCheck.ofAmendment(version.terms(), terms, agreement.progress()))
            .orElseGet(() -> TermsCheck.of(terms));
    if (!problems.isEmpty()) {
      throw new Refusal("grants.terms.incomplete", problems.size());
    }
    var state =
        agreement.state() instanceof Prepared prepared ? prepared.send() : agreement.state();
    var sent = agreement.withState(state).withDraft(Optional.empty());
    var sha256 = records.freeze(agreement, terms);
    save(sent, edit, "sent", "sha256", sha256);
    herald.tellConsortium(agreement, "grants.mail.sent");
  }

  @Override
  public void sign(AgreementEdit edit, LocalDate on) {
    var agreement = gate.holdForOperator(edit);
    var version = agreement.findPending().orElseThrow(StoredAgreements::impossible);
    var amendment = agreement.amendment(version);
    gate.requireApplication(agreement, amendment);
    requireStillPossible(agreement, version);
    records.sign(agreement, version, notAfterToday(on));
    var money = agreement.money().commit(version.terms().aid());
    movements.move(agreement, money, new Cause("version-" + version.number(), on));
    var state = agreement.state() instanceof Sent sent ? sent.sign() : agreement.state();
    save(agreement.withState(state).withMoney(money), edit, "signed", "on", on.toString());
    herald.signed(agreement, amendment, version.terms(), on);
    herald.tellConsortium(agreement, "grants.mail.signed");
  }

  /** What was paid or accepted while an amendment waited may not be changed by it either. */
  private static void requireStillPossible(Agreement agreement, Version pending) {
    agreement
        .findInForce()
        .ifPresent(version -> {
          var progress = agreement.progress();
          if (!TermsCheck.ofDone(version.terms(), pending.terms(), progress).isEmpty()) {
            throw new Refusal("grants.sign.outrun");
          }
        });
  }

  @Override
  public void decide(AgreementEdit edit, int deliverable, Optional<String> refusal) {
    var agreement = gate.holdForOperator(edit);
    var last =
        agreement
            .progress()
            .last(deliverable)
            .filter(each -> each.outcome() == HandIn.Outcome.WAITING)
            .filter(_ -> agreement.state().isInForce())
            .orElseThrow(StoredAgreements::impossible);
    records.decide(agreement, last, refusal);
    var action = refusal.isEmpty() ? "deliverable-accepted" : "deliverable-refused";
    save(agreement, edit, action, "deliverable", "" + deliverable);
    var title = agreement.terms().findDeliverable(deliverable).orElseThrow().title();
    herald.tellConsortium(
        agreement,
        refusal.isEmpty() ? "grants.mail.accepted" : "grants.mail.refused",
        title,
        refusal.orElse(""));
  }

  @Override
  public void pay(AgreementEdit edit, int instalment, Booking booking) {
    var agreement = gate.holdForOperator(edit);
    var running = running(agreement.state());
    var wanted =
        agreement
            .terms()
            .findInstalment(instalment)
            .orElseThrow(() -> new Refusal("grants.instalment.unknown"));
    if (!agreement.progress().isPayable(wanted)) {
      throw new Refusal("grants.payment.early");
    }
    var payment = payment(agreement, Payment.Kind.INSTALMENT, wanted.amount(), booking, instalment);
    var money = agreement.money().pay(wanted.amount());
    book(agreement, money, payment);
    save(
        agreement.withState(running).withMoney(money), edit, "paid", "instalment", "" + instalment);
    tellOfPayment(agreement, payment);
  }

  private static Running running(AgreementState state) {
    return switch (state) {
      case Signed signed -> signed.begin();
      case Running running -> running;
      case Prepared _, Sent _, Settled _, Terminated _ -> throw impossible();
    };
  }

  private Payment payment(
      Agreement agreement, Payment.Kind kind, Euros amount, Booking booking, int instalment) {
    return new Payment(
        agreement.progress().payments().size() + 1,
        kind,
        instalment == 0 ? OptionalInt.empty() : OptionalInt.of(instalment),
        amount,
        notAfterToday(booking.on()),
        booking.reference());
  }

  private void book(Agreement agreement, GrantMoney after, Payment payment) {
    records.pay(agreement, payment);
    movements.move(agreement, after, new Cause("payment-" + payment.number(), payment.on()));
  }

  private void tellOfPayment(Agreement agreement, Payment payment) {
    herald.paid(agreement, payment);
    herald.tellConsortium(
        agreement,
        "grants.mail." + payment.kind().name().toLowerCase(Locale.ROOT),
        BigDecimal.valueOf(payment.amount().cents(), 2).toPlainString(),
        payment.on().toString());
  }

  @Override
  public void settle(AgreementEdit edit, Euros finalAid, Booking booking) {
    var agreement = gate.holdForOperator(edit);
    if (!(agreement.state() instanceof Running running)) {
      throw impossible();
    }
    if (agreement.findPending().isPresent() || isAnythingWaiting(agreement)) {
      throw new Refusal("grants.settle.waiting");
    }
    var paid = payBalance(agreement, finalAid, booking);
    var money = paid.money().end(finalAid);
    movements.move(paid, money, new Cause("settlement", notAfterToday(booking.on())));
    save(
        paid.withState(running.settle()).withDraft(Optional.empty()).withMoney(money),
        edit,
        "settled",
        "cents",
        "" + finalAid.cents());
    herald.tellConsortium(agreement, "grants.mail.settled");
  }

  private static boolean isAnythingWaiting(Agreement agreement) {
    return agreement.terms().deliverables().stream()
        .flatMap(each -> agreement.progress().last(each.number()).stream())
        .anyMatch(each -> each.outcome() == HandIn.Outcome.WAITING);
  }

  /** Pays what is due and not paid, where anything is. */
  private Agreement payBalance(Agreement agreement, Euros finalAid, Booking booking) {
    var cents = finalAid.cents() - agreement.money().paid().cents();
    if (cents <= 0) {
      return agreement;
    }
    var payment = payment(agreement, Payment.Kind.BALANCE, new Euros(cents), booking, 0);
    var money = agreement.money().pay(payment.amount());
    book(agreement, money, payment);
    tellOfPayment(agreement, payment);
    return agreement.withMoney(money);
  }

  @Override
  public void terminate(AgreementEdit edit, Euros finalAid, String reason) {
    var agreement = gate.holdForOperator(edit);
    var state = terminated(agreement.state(), reason);
    if (finalAid.compareTo(agreement.money().paid()) > 0) {
      throw new Refusal("grants.money.final");
    }
    agreement.findPending().ifPresent(version -> records.withdraw(agreement, version));
    var money = agreement.money().end(finalAid);
    movements.move(agreement, money, new Cause("termination", today()));
    var ended = agreement.withState(state).withDraft(Optional.empty()).withMoney(money);
    save(ended, edit, "terminated");
    if (!(agreement.state() instanceof Prepared)) {
      herald.tellConsortium(agreement, "grants.mail.terminated", reason);
    }
  }

  private static Terminated terminated(AgreementState state, String reason) {
    return switch (state) {
      case Prepared prepared -> prepared.terminate(reason);
      case Sent sent -> sent.terminate(reason);
      case Signed signed -> signed.terminate(reason);
      case Running running -> running.terminate(reason);
      case Settled _, Terminated _ -> throw impossible();
    };
  }

  @Override
  public void recover(AgreementEdit edit, Euros amount, Booking booking) {
    var agreement = gate.holdForOperator(edit);
    var money = agreement.money().giveBack(amount);
    var payment = payment(agreement, Payment.Kind.RETURNED, amount, booking, 0);
    book(agreement, money, payment);
    save(agreement.withMoney(money), edit, "recovered", "cents", "" + amount.cents());
    tellOfPayment(agreement, payment);
  }

  @Override
  public void correct(AgreementEdit edit, NewCorrection correction) {
    var agreement = gate.holdForOperator(edit);
    var known =
        agreement.terms().parties().stream()
            .anyMatch(party -> party.number() == correction.party());
    if (agreement.firstSignedOn().isEmpty() || !known) {
      throw impossible();
    }
    records.correct(agreement, edit.who(), correction);
    save(agreement, edit, "corrected", "field", correction.field().name());
  }

  @Override
  public byte[] document(AgreementId id, int version, PersonId who) {
    return records.document(gate.ofOperator(id, who), version);
  }

  @Override
  public byte[] translation(AgreementId id, int version, PersonId who) {
    return records.translation(gate.ofOperator(id, who), version);
  }

  @Override
  public byte[] file(AgreementId id, int handIn, PersonId who) {
    return records.file(gate.ofOperator(id, who), handIn);
  }

  @Override
  public Credits credits(CallId call, PersonId who) {
    gate.requireOperator(call, who);
    return credits.get(call);
  }

  @Override
  public List<Opened> listOpenings(CallId call, PersonId who) {
    gate.requireOperator(call, who);
    return credits.listOpenings(call);
  }

  @Override
  public void open(CallId call, PersonId who, Opening opening) {
    gate.requireOperator(call, who);
    credits.open(call, who, opening);
    herald.noteCredits(call, who, opening);
  }
}
