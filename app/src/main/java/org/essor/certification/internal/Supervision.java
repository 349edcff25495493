package org.essor.certification.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.certification.Candidate;
import org.essor.certification.Candidate.Admission;
import org.essor.certification.Incident;
import org.essor.certification.Incident.Kind;
import org.essor.certification.Session;
import org.essor.certification.SessionClosed;
import org.essor.certification.SessionId;
import org.essor.certification.Sitting;
import org.essor.certification.Sitting.Ending;
import org.essor.certification.Sitting.State;
import org.essor.certification.internal.SittingRows.Running;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.skills.Skills;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the supervisors of a session do. Every method refuses with {@code
 * certification.session.unknown} whoever does not supervise it, and with {@code
 * certification.session.not-open} where it is not open.
 */
@Component
@Transactional
public class Supervision {

  /** The most minutes given back at once. */
  public static final int MOST_MINUTES = 120;

  private final Rights rights;
  private final SessionRows sessions;
  private final CandidateRows candidates;
  private final WaitingRows waiting;
  private final SittingRows sittings;
  private final IncidentRows incidents;
  private final Endings endings;
  private final Codes codes;
  private final Skills skills;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  Supervision(
      Rights rights,
      SessionRows sessions,
      CandidateRows candidates,
      WaitingRows waiting,
      SittingRows sittings,
      IncidentRows incidents,
      Endings endings,
      Codes codes,
      Skills skills,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.rights = rights;
    this.sessions = sessions;
    this.candidates = candidates;
    this.waiting = waiting;
    this.sittings = sittings;
    this.incidents = incidents;
    this.endings = endings;
    this.codes = codes;
    this.skills = skills;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a supervisor does to a candidate, and why. */
  public record Act(SessionId session, PersonId candidate, PersonId who, String reason) {}

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Opens a session: from now on candidates are admitted, and all use the bank of today.
   *
   * @throws Refusal {@code certification.session.early} before its time; {@code
   *     certification.session.over} after it; {@code certification.session.closed}
   */
  public void open(SessionId id, PersonId who) {
    var session = rights.supervise(id, who);
    if (session.isClosed()) {
      throw new Refusal("certification.session.closed");
    }
    if (session.isOpen()) {
      return;
    }
    if (now().isBefore(session.plan().opens())) {
      throw new Refusal("certification.session.early");
    }
    if (!now().isBefore(session.plan().closes())) {
      throw new Refusal("certification.session.over");
    }
    var bank = skills.getBank().fingerprint();
    sessions.open(id, bank, now());
    append("certification.session-opened", id, who, Map.of("bank", bank));
  }

  private void append(String action, SessionId id, PersonId who, Map<String, String> details) {
    audit.append(new AuditEntry(action, "session:" + id, Optional.of(who), details));
  }

  private Session running(SessionId id, PersonId who) {
    var session = rights.supervise(id, who);
    if (!session.isOpen()) {
      throw new Refusal("certification.session.not-open");
    }
    return session;
  }

  /** Draws a new code; the old one opens nothing any more. */
  public void renewCode(SessionId id, PersonId who) {
    running(id, who);
    sessions.renew(id, codes.draw());
    append("certification.code-renewed", id, who, Map.of());
  }

  /** Lets a candidate in whose identity was checked. */
  public void admit(Act act) {
    running(act.session(), act.who());
    var candidate = candidate(act);
    if (!candidate.isAdmitted()) {
      candidates.admit(candidate, new Admission(now(), act.who()));
      append("certification.candidate-admitted", act);
    }
  }

  private Candidate candidate(Act act) {
    return candidates.find(act.session(), act.candidate()).orElseThrow(Rights::unknown);
  }

  private void append(String action, Act act) {
    append(action, act.session(), act.who(), Map.of("candidate", act.candidate().toString()));
  }

  /**
   * Takes an admission back.
   *
   * @throws Refusal {@code certification.candidate.begun} where the candidate has begun
   */
  public void turnAway(Act act) {
    running(act.session(), act.who());
    if (sittings.find(act.session(), act.candidate()).isPresent()) {
      throw new Refusal("certification.candidate.begun");
    }
    candidates.turnAway(candidate(act));
    note(act, Kind.TURNED_AWAY, act.reason());
    append("certification.candidate-turned-away", act);
  }

  private void note(Act act, Kind kind, String text) {
    incidents.insert(
        act.session(), new Incident(now(), act.who(), Optional.of(act.candidate()), kind, text));
  }

  /** Writes down what happened to a candidate. */
  public void note(Act act) {
    running(act.session(), act.who());
    candidate(act);
    note(act, Kind.NOTE, act.reason());
    append("certification.incident-noted", act);
  }

  /** Writes down what happened in a session. */
  public void note(SessionId id, String text, PersonId who) {
    running(id, who);
    incidents.insert(id, new Incident(now(), who, Optional.empty(), Kind.NOTE, text));
    append("certification.incident-noted", id, who, Map.of());
  }

  /**
   * Gives time back: the deadline moves; a sitting whose time was over goes on from now.
   *
   * @param minutes 1 to {@value #MOST_MINUTES}
   * @throws Refusal {@code certification.sitting.none} where the candidate has not begun; {@code
   *     certification.sitting.over} where his test was handed in, completed or ended
   */
  public void giveTime(Act act, int minutes) {
    running(act.session(), act.who());
    var found = sitting(act).sitting();
    sittings.lock(found.id());
    var sitting = sitting(act).sitting();
    var from =
        switch (sitting.state()) {
          case State.Begun _ when now().isBefore(sitting.deadline()) -> sitting.deadline();
          case State.Begun _, State.Expired _ -> now();
          case State.Ended _ -> throw new Refusal("certification.sitting.over");
        };
    sittings.extend(sitting.id(), from.plus(Duration.ofMinutes(minutes)));
    note(act, Kind.TIME_GIVEN, minutes + " min – " + act.reason());
    audit.append(
        new AuditEntry(
            "certification.time-given",
            "sitting:" + sitting.id(),
            Optional.of(act.who()),
            Map.of("minutes", "" + minutes)));
  }

  private Running sitting(Act act) {
    return sittings
        .find(act.session(), act.candidate())
        .orElseThrow(() -> new Refusal("certification.sitting.none"));
  }

  /** Lets a candidate go on with the device that he asked from last. */
  public void allowDevice(Act act) {
    running(act.session(), act.who());
    var sitting = sitting(act).sitting();
    if (sittings.change(sitting.id())) {
      note(act, Kind.DEVICE, act.reason());
      append("certification.device-allowed", act);
    }
  }

  /** Ends the sitting of a candidate. */
  public void stop(Act act) {
    running(act.session(), act.who());
    var sitting = sitting(act).sitting();
    if (sitting.isBegun()) {
      note(act, Kind.STOPPED, act.reason());
      endings.end(sitting.id(), Ending.STOPPED, act.who());
    }
  }

  /**
   * Closes a session for good.
   *
   * @throws Refusal {@code certification.session.running} while someone sits; fact: how many
   */
  public void close(SessionId id, PersonId who) {
    var session = rights.supervise(id, who);
    if (session.isClosed()) {
      return;
    }
    list(id).stream().filter(Sitting::isBegun).forEach(each -> endings.expire(each.id()));
    long running = list(id).stream().filter(Sitting::isBegun).count();
    if (running > 0) {
      throw new Refusal("certification.session.running", running);
    }
    sessions.close(id, now());
    waiting.dismiss(id);
    events.publishEvent(new SessionClosed(id));
    append("certification.session-closed", id, who, Map.of());
  }

  private List<Sitting> list(SessionId id) {
    return sittings.list(id).stream().map(Running::sitting).toList();
  }

  /** A candidate as supervisors see him. */
  public record Watched(Candidate candidate, Optional<Sitting> sitting, boolean asksDevice) {}

  /** All candidates of a session as they stand. */
  @Transactional(readOnly = true)
  public List<Watched> watch(SessionId id) {
    var sitting =
        sittings.list(id).stream()
            .collect(Collectors.toMap(each -> each.sitting().candidate(), each -> each));
    return candidates.list(id).stream()
        .map(candidate -> {
          var running = Optional.ofNullable(sitting.get(candidate.person()));
          return new Watched(
              candidate,
              running.map(Running::sitting),
              running.filter(each -> each.asking().isPresent()).isPresent());
        })
        .toList();
  }

  /** The record of a session, in the order of time. */
  public List<Incident> listIncidents(SessionId id) {
    return incidents.list(id);
  }
}
