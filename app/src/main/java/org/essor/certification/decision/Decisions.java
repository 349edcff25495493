package org.essor.certification.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.certification.CertificationDecided;
import org.essor.certification.Session;
import org.essor.certification.SessionId;
import org.essor.certification.Sessions;
import org.essor.certification.Sitting;
import org.essor.certification.SittingId;
import org.essor.certification.Sittings;
import org.essor.certification.decision.Decision.Appeal;
import org.essor.certification.decision.Decision.Hearing;
import org.essor.certification.decision.Decision.Reply;
import org.essor.certification.decision.Decision.Verdict;
import org.essor.certification.decision.Room.Case;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on sittings, one by one, or together where the figures leave no doubt and there is
 * nothing else to look at. Only {@link Rooms} says who may; every method is one transaction.
 */
@Component
@Transactional
public class Decisions {

  /** The longest reason, question, answer or appeal, in characters. */
  public static final int LONGEST = 4_000;

  /** How long a candidate may appeal. */
  public static final Duration APPEAL = Duration.ofDays(30);

  /** How long a candidate has to answer before his sitting may be cancelled. */
  public static final Duration HEARING = Duration.ofDays(10);

  private final Rooms rooms;
  private final DecisionRows rows;
  private final Issuing issuing;
  private final DecisionMails mails;
  private final Sessions sessions;
  private final Sittings sittings;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  Decisions(
      Rooms rooms,
      DecisionRows rows,
      Issuing issuing,
      DecisionMails mails,
      Sessions sessions,
      Sittings sittings,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.rooms = rooms;
    this.rows = rows;
    this.issuing = issuing;
    this.mails = mails;
    this.sessions = sessions;
    this.sittings = sittings;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** A case that nobody else changes until the transaction ends. */
  private Case locked(SittingId id, PersonId who) {
    // Stores the signals of the session, if that was not done, before its sitting is locked.
    rooms.get(id, who);
    rows.lock(id);
    return rooms.get(id, who);
  }

  /**
   * Decides on a sitting; the candidate is told by mail after the commit.
   *
   * @throws Refusal {@code certification.decision.made} where it was decided, unless the sitting is
   *     to be cancelled; {@code certification.decision.standard} where nobody recorded cut scores;
   *     {@code certification.decision.against} where a decision against figures that leave no doubt
   *     has no reason; {@code certification.decision.hearing} where the candidate was not heard
   *     before a cancellation
   */
  public void decide(SittingId id, Verdict verdict, PersonId who) {
    var at = locked(id, who);
    if (!at.isUndecided() && verdict.outcome() != Outcome.CANCELLED) {
      throw new Refusal("certification.decision.made");
    }
    pronounce(at, verdict, who);
  }

  private void pronounce(Case at, Verdict verdict, PersonId who) {
    check(at, verdict);
    var now = clock.instant();
    var decision =
        new Decision(
            UUID.randomUUID(),
            at.sitting().id(),
            at.decisions().size() + 1,
            verdict,
            at.standing(),
            now,
            Optional.of(who),
            now.plus(APPEAL));
    rows.insert(decision);
    if (verdict.outcome() == Outcome.CERTIFIED) {
      issuing.issue(at.sitting(), decision);
    } else {
      issuing.revoke(at.sitting().id(), verdict.reason(), who);
    }
    mails.decided(at.sitting());
    publish(at.sitting(), decision);
    note("certification.decided", at.sitting().id(), who, verdict.outcome().name());
  }

  private void check(Case at, Verdict verdict) {
    if (verdict.outcome() == Outcome.CERTIFIED && !at.standing().recorded()) {
      throw new Refusal("certification.decision.standard");
    }
    if (verdict.reason().isEmpty() && at.standing().contradicts(verdict.outcome())) {
      throw new Refusal("certification.decision.against");
    }
    boolean heard = at.hearing().filter(each -> each.isOver(clock.instant())).isPresent();
    if (verdict.outcome() == Outcome.CANCELLED && !heard) {
      throw new Refusal("certification.decision.hearing");
    }
  }

  private void publish(Sitting sitting, Decision decision) {
    var outcome = decision.verdict().outcome();
    var session = sessions.find(sitting.session()).orElseThrow();
    events.publishEvent(
        new CertificationDecided(
            sitting.id(),
            sitting.candidate(),
            session.plan().institution(),
            outcome == Outcome.CERTIFIED,
            outcome == Outcome.CANCELLED ? Map.of() : decision.standing().levels(),
            decision.at(),
            sitting.example()));
  }

  private void note(String action, SittingId id, PersonId who, String outcome) {
    audit.append(
        new AuditEntry(action, "sitting:" + id, Optional.of(who), Map.of("outcome", outcome)));
  }

  /**
   * Decides all cases of a session that leave no doubt, each by the figures alone.
   *
   * @return how many
   */
  public int decideClear(SessionId session, PersonId who) {
    var clear = rooms.get(session, who).cases().stream().filter(Case::isClear).toList();
    clear.forEach(at -> decideClear(at, who));
    return clear.size();
  }

  private void decideClear(Case at, PersonId who) {
    rows.lock(at.sitting().id());
    if (rows.list(at.sitting().id()).isEmpty()) {
      pronounce(at, new Verdict(at.standing().suggestion(), List.of(), false, ""), who);
    }
  }

  /**
   * Asks a candidate to explain before his sitting may be cancelled.
   *
   * @throws Refusal {@code certification.hearing.asked} where he was asked
   */
  public void ask(SittingId id, String question, PersonId who) {
    var at = locked(id, who);
    if (at.hearing().isPresent()) {
      throw new Refusal("certification.hearing.asked");
    }
    var now = clock.instant();
    rows.insert(id, new Hearing(question, now, now.plus(HEARING), Optional.empty()), who);
    mails.asked(at.sitting());
    note("certification.heard", id, who, "asked");
  }

  /**
   * Keeps what a candidate answers.
   *
   * @throws Refusal {@code certification.sitting.unknown} where it is not his; {@code
   *     certification.hearing.over}
   */
  public void explain(SittingId id, String answer, PersonId candidate) {
    var sitting = own(id, candidate);
    var hearing = rows.findHearing(id).filter(each -> !each.isOver(clock.instant()));
    if (hearing.isEmpty()) {
      throw new Refusal("certification.hearing.over");
    }
    rows.hear(id, answer, clock.instant());
    mails.explained(sitting);
    note("certification.explained", id, candidate, "answered");
  }

  private Sitting own(SittingId id, PersonId candidate) {
    rows.lock(id);
    return sittings
        .find(id)
        .filter(sitting -> sitting.candidate().equals(candidate))
        .orElseThrow(() -> new Refusal("certification.sitting.unknown"));
  }

  /**
   * Appeals against the last decision.
   *
   * @throws Refusal {@code certification.sitting.unknown} where it is not his; {@code
   *     certification.appeal.impossible} where he is certified or nothing was decided; {@code
   *     certification.appeal.made}; {@code certification.appeal.late}
   */
  public void appeal(SittingId id, String text, PersonId candidate) {
    var sitting = own(id, candidate);
    var decision =
        rows.list(id).stream()
            .findFirst()
            .filter(each -> each.verdict().outcome() != Outcome.CERTIFIED)
            .orElseThrow(() -> new Refusal("certification.appeal.impossible"));
    if (rows.listAppeals(id).stream().anyMatch(each -> each.decision().equals(decision.id()))) {
      throw new Refusal("certification.appeal.made");
    }
    var now = clock.instant();
    if (!now.isBefore(decision.appealUntil())) {
      throw new Refusal("certification.appeal.late");
    }
    rows.insert(new Appeal(decision.id(), text, now, Optional.empty()));
    mails.appealed(sitting);
    note("certification.appealed", id, candidate, decision.verdict().outcome().name());
  }

  /**
   * Answers an appeal; where it is upheld a new decision follows.
   *
   * @param upheld the new decision, empty where the old one stands
   * @throws Refusal {@code certification.appeal.same.forbidden} where the same person took the
   *     decision; {@code certification.appeal.none} where none is open
   */
  public void reply(SittingId id, String answer, Optional<Verdict> upheld, PersonId who) {
    var at = locked(id, who);
    var appeal = at.open().orElseThrow(() -> new Refusal("certification.appeal.none"));
    if (at.decisions().stream().anyMatch(each -> each.by().filter(who::equals).isPresent())) {
      throw new Refusal("certification.appeal.same.forbidden");
    }
    rows.answer(appeal.decision(), new Reply(upheld.isPresent(), answer, clock.instant()), who);
    note("certification.replied", id, who, upheld.isPresent() ? "upheld" : "dismissed");
    if (upheld.isPresent()) {
      pronounce(at, upheld.get(), who);
    } else {
      mails.decided(at.sitting());
    }
  }

  /**
   * Registers a candidate for another session, in the domains to be measured again, with what was
   * granted to him.
   *
   * @throws Refusal {@code certification.retest.none} where no re-test was decided; {@code
   *     certification.session.unknown} where the session is not one to come of this institution
   */
  public void retest(SittingId id, SessionId next, PersonId who) {
    var at = locked(id, who);
    var verdict =
        at.last()
            .map(Decision::verdict)
            .filter(each -> each.outcome() == Outcome.RETEST)
            .orElseThrow(() -> new Refusal("certification.retest.none"));
    var session =
        rooms.listNext(at.sitting(), who).stream()
            .filter(each -> each.id().equals(next))
            .findFirst()
            .map(Session::id)
            .orElseThrow(() -> new Refusal("certification.session.unknown"));
    var granted = at.sitting().terms().accommodations();
    sessions.register(
        session,
        new Sessions.Registration(at.sitting().candidate(), granted, verdict.domains()),
        who);
    note("certification.retest-planned", id, who, Outcome.RETEST.name());
  }

  /** What a candidate may read of his own sitting. */
  public record Told(
      Sitting sitting,
      Session session,
      List<Decision> decisions,
      List<Appeal> appeals,
      Optional<Hearing> hearing) {

    public Told {
      decisions = List.copyOf(decisions);
      appeals = List.copyOf(appeals);
    }

    public Optional<Decision> last() {
      return decisions.stream().findFirst();
    }

    public Optional<Appeal> appeal() {
      return last()
          .flatMap(decision ->
              appeals.stream().filter(each -> each.decision().equals(decision.id())).findFirst());
    }

    /** True where the last decision may be appealed against. */
    public boolean mayAppeal(Instant now) {
      return appeal().isEmpty()
          && last()
              .filter(each -> each.verdict().outcome() != Outcome.CERTIFIED)
              .filter(each -> now.isBefore(each.appealUntil()))
              .isPresent();
    }
  }

  /**
   * What a candidate may read of his own sitting.
   *
   * @throws Refusal {@code certification.sitting.unknown} where it is not his
   */
  @Transactional(readOnly = true)
  public Told tell(SittingId id, PersonId candidate) {
    return sittings
        .find(id)
        .filter(sitting -> sitting.candidate().equals(candidate))
        .map(this::told)
        .orElseThrow(() -> new Refusal("certification.sitting.unknown"));
  }

  /** The sittings of a candidate that ended, the latest first. */
  @Transactional(readOnly = true)
  public List<Told> list(PersonId candidate) {
    return sittings.list(candidate).stream()
        .filter(sitting -> sitting.endedAt().isPresent())
        .map(this::told)
        .toList();
  }

  private Told told(Sitting sitting) {
    return new Told(
        sitting,
        sessions.find(sitting.session()).orElseThrow(),
        rows.list(sitting.id()),
        rows.listAppeals(sitting.id()),
        rows.findHearing(sitting.id()));
  }
}
