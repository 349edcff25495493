package org.essor.certification.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.certification.Candidate;
import org.essor.certification.Session;
import org.essor.certification.SessionId;
import org.essor.certification.Sitting;
import org.essor.certification.Sitting.State;
import org.essor.certification.internal.Beginnings.Beginning;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a candidate does before his test: arrives with the code, begins once he is admitted. */
@Component
public class Arrivals {

  private final SessionRows sessions;
  private final CandidateRows candidates;
  private final SittingRows sittings;
  private final Beginnings beginnings;
  private final CertificationSettings settings;
  private final AuditLog audit;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final SecureRandom seeds = new SecureRandom();

  Arrivals(
      SessionRows sessions,
      CandidateRows candidates,
      SittingRows sittings,
      Beginnings beginnings,
      CertificationSettings settings,
      AuditLog audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.sessions = sessions;
    this.candidates = candidates;
    this.sittings = sittings;
    this.beginnings = beginnings;
    this.settings = settings;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Where a candidate stands in a session. */
  public record Seat(Session session, Candidate candidate, Optional<Sitting> sitting) {}

  /** The sessions that a person is registered for, the latest first. */
  public List<Session> list(PersonId who) {
    return sessions.listOfCandidate(who);
  }

  /**
   * Where a candidate stands.
   *
   * @throws Refusal {@code certification.session.unknown} where he is not registered
   */
  public Seat get(SessionId id, PersonId who) {
    var candidate = candidates.find(id, who).orElseThrow(Rights::unknown);
    return new Seat(
        sessions.find(id).orElseThrow(Rights::unknown),
        candidate,
        sittings.find(id, who).map(SittingRows.Running::sitting));
  }

  /**
   * A candidate types the code of the room.
   *
   * @throws Refusal {@code certification.session.unknown}; {@code certification.session.not-open};
   *     {@code certification.code.wrong}; {@code certification.code.blocked} after too many wrong
   *     ones, until a supervisor admits him or draws a new code
   */
  public void arrive(SessionId id, PersonId who, String typed) {
    var seat = get(id, who);
    if (seat.sitting().isPresent()) {
      return;
    }
    requireOpen(seat.session());
    boolean right = Codes.isTyped(seat.session().code(), typed);
    boolean counted =
        right
            ? candidates.arrive(seat.candidate(), settings.wrongCodes(), now())
            : candidates.wrongCode(id, who, settings.wrongCodes());
    if (!counted) {
      throw new Refusal("certification.code.blocked");
    }
    if (!right) {
      throw new Refusal("certification.code.wrong");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void requireOpen(Session session) {
    if (!session.isOpen() || !now().isBefore(session.plan().closes())) {
      throw new Refusal("certification.session.not-open");
    }
  }

  /**
   * Begins the test of a candidate, on the device that he asks from; where he has begun, returns
   * that.
   *
   * @param device what tells his device from others
   * @throws Refusal {@code certification.session.unknown}; {@code certification.session.not-open};
   *     {@code certification.candidate.waiting} where he has not arrived or is not admitted; {@code
   *     certification.sitting.no-items} where no whole test can be made for him
   */
  public Sitting begin(SessionId id, PersonId who, String device) {
    var seat = get(id, who);
    if (seat.sitting().isPresent()) {
      return seat.sitting().get();
    }
    requireOpen(seat.session());
    if (!seat.candidate().mayBegin()) {
      throw new Refusal("certification.candidate.waiting");
    }
    var made =
        beginnings.make(seat.session(), seat.candidate(), new Beginning(now(), seeds.nextLong()));
    transactions.executeWithoutResult(_ -> keep(made, device));
    return sittings.find(id, who).orElseThrow().sitting();
  }

  /** Nothing is kept where a supervisor has closed the session or taken back the admission. */
  private void keep(Sitting made, String device) {
    var session = sessions.lock(made.session()).orElseThrow(Rights::unknown);
    requireOpen(session);
    if (!candidates.find(session.id(), made.candidate()).orElseThrow(Rights::unknown).mayBegin()) {
      throw new Refusal("certification.candidate.waiting");
    }
    if (sittings.insert(made, (State.Begun) made.state(), device)) {
      audit.append(
          new AuditEntry(
              "certification.sitting-begun",
              "sitting:" + made.id(),
              Optional.of(made.candidate()),
              Map.of("session", "" + session.id(), "bank", made.terms().bank())));
    }
  }
}
