package org.essor.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;

/**
 * Agreements, for the operators who run their call. Every method refuses with {@code
 * grants.agreement.unknown} where the person does not run the call or is barred from the
 * application ({@link org.essor.applications.SubmissionBars}), as where there is none; every change
 * with {@code grants.edit.changed} where somebody else has changed it since, and with {@code
 * grants.step.impossible} in a state that does not allow it. A change is wholly made, or not at
 * all.
 */
public interface Agreements {

  /** Lists the agreements of the calls that a person runs, the last changed first. */
  List<Agreement> list(PersonId who);

  Agreement get(AgreementId id, PersonId who);

  /**
   * Keeps the terms that are being written, complete or not; the aid may not exceed that decided.
   */
  void write(AgreementEdit edit, Terms terms);

  /** Begins an amendment, from the terms that count. */
  void amend(AgreementEdit edit);

  /** Gives up an amendment that is being written, or takes back what waits for signatures. */
  void takeBack(AgreementEdit edit);

  /**
   * Freezes what is written as a version with its document, and sends it for signature.
   *
   * @throws org.essor.kernel.Refusal {@code grants.terms.incomplete} (fact: how many problems)
   */
  void send(AgreementEdit edit);

  /**
   * Records that all have signed: the aid is committed.
   *
   * @throws org.essor.kernel.Refusal {@code grants.credits.commitments} where less is open on the
   *     call, {@code grants.day.future}, {@code grants.sign.withdrawn} where the application was
   *     withdrawn meanwhile, {@code grants.sign.outrun} where an amendment changes what was paid or
   *     accepted meanwhile
   */
  void sign(AgreementEdit edit, LocalDate on);

  /** Accepts or refuses what was handed in last; a refusal needs a reason. */
  void decide(AgreementEdit edit, int deliverable, Optional<String> refusal);

  /**
   * Pays an instalment whose deliverables are accepted.
   *
   * @throws org.essor.kernel.Refusal {@code grants.payment.early}, {@code grants.credits.payments},
   *     {@code grants.money.committed}
   */
  void pay(AgreementEdit edit, int instalment, Booking booking);

  /** Settles: pays the balance up to the final aid, or says what must come back. */
  void settle(AgreementEdit edit, Euros finalAid, Booking booking);

  /** Ends it before its time; of what was paid, the final aid stays. */
  void terminate(AgreementEdit edit, Euros finalAid, String reason);

  /** Records money that came back. */
  void recover(AgreementEdit edit, Euros amount, Booking booking);

  /**
   * How a movement is booked.
   *
   * @param on not after today
   * @param reference of the accounts, at most 100 characters, may be empty
   */
  record Booking(LocalDate on, String reference) {}

  /** Corrects what is published; dated and shown. */
  void correct(AgreementEdit edit, NewCorrection correction);

  /** A correction that somebody makes: of a property, or of one of an organisation. */
  record NewCorrection(Correction.Field field, int party, String after, String reason) {}

  /** The document of a version, as it was frozen. */
  byte[] document(AgreementId id, int version, PersonId who);

  /** A version in English, for information: the French document counts. */
  byte[] translation(AgreementId id, int version, PersonId who);

  /** The bytes of what was handed in. */
  byte[] file(AgreementId id, int handIn, PersonId who);

  /** The money that is open on a call. */
  Credits credits(CallId call, PersonId who);

  /** Lists when and why credits of a call were opened or taken back, the last first. */
  List<Opened> listOpenings(CallId call, PersonId who);

  /** What was opened, and when. */
  record Opened(Instant at, Opening opening) {}

  /** Opens or closes credits of a call, with a reason; never below what is used. */
  void open(CallId call, PersonId who, Opening opening);

  /**
   * Money that is opened on a call, in euro cents; less than zero where it is taken back.
   *
   * @param commitments autorisations d’engagement
   * @param payments crédits de paiement
   */
  record Opening(long commitments, long payments, String reason) {}
}
