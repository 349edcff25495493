package org.essor.certification.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.certification.Candidate;
import org.essor.certification.Session;
import org.essor.certification.Session.Plan;
import org.essor.certification.SessionId;
import org.essor.certification.Sessions;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as they are stored, and the planning of them. */
@Component
@Transactional
class StoredSessions implements Sessions {

  private final Rights rights;
  private final SessionRows sessions;
  private final CandidateRows candidates;
  private final WaitingRows waiting;
  private final SittingRows sittings;
  private final Codes codes;
  private final CertificationMails mails;
  private final AuditLog audit;
  private final Clock clock;

  StoredSessions(
      Rights rights,
      SessionRows sessions,
      CandidateRows candidates,
      WaitingRows waiting,
      SittingRows sittings,
      Codes codes,
      CertificationMails mails,
      AuditLog audit,
      Clock clock) {
    this.rights = rights;
    this.sessions = sessions;
    this.candidates = candidates;
    this.waiting = waiting;
    this.sittings = sittings;
    this.codes = codes;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Session plan(Plan plan, Set<PersonId> supervisors, PersonId who) {
    rights.requirePlanner(who, plan.institution());
    if (supervisors.isEmpty() || !rights.areSupervisors(supervisors, plan.institution())) {
      throw new Refusal("certification.session.supervisor");
    }
    var session =
        new Session(SessionId.next(), plan, supervisors, codes.draw(), new Session.State.Planned());
    sessions.insert(session, now());
    if (!plan.example()) {
      supervisors.forEach(each -> mails.name(session, each));
    }
    append("certification.session-planned", session.id(), who, Map.of());
    return session;
  }

  @Override
  public void change(SessionId id, Plan plan, Set<PersonId> supervisors, PersonId who) {
    var before = planned(id, who);
    if (supervisors.isEmpty() || !rights.areSupervisors(supervisors, plan.institution())) {
      throw new Refusal("certification.session.supervisor");
    }
    var registered = candidates.list(id).stream().map(Candidate::person).toList();
    if (Stream.concat(registered.stream(), listWaiting(id).stream())
        .anyMatch(supervisors::contains)) {
      throw new Refusal("certification.candidate.supervisor");
    }
    if (plan.places().filter(most -> most < registered.size()).isPresent()) {
      throw new Refusal("certification.session.places", registered.size());
    }
    var after = new Session(id, plan, supervisors, before.code(), before.state());
    sessions.update(after);
    if (!plan.example()) {
      tell(before, after);
    }
    letIn(after, who);
    append("certification.session-changed", id, who, Map.of());
  }

  /** Those new to it are told that they supervise it, the others what has changed. */
  private void tell(Session before, Session after) {
    boolean same = before.plan().unlimited().equals(after.plan().unlimited());
    for (var each : after.supervisors()) {
      if (!before.isSupervisedBy(each)) {
        mails.name(after, each);
      } else if (!same) {
        mails.changeForSupervisor(after, each);
      }
    }
    if (!same) {
      candidates.list(after.id()).forEach(each -> mails.change(after, each.person()));
    }
  }

  private Session planned(SessionId id, PersonId who) {
    var session = rights.plan(id, who);
    if (!session.isPlanned()) {
      throw new Refusal("certification.session.begun");
    }
    return session;
  }

  @Override
  public void cancel(SessionId id, String reason, PersonId who) {
    var session = planned(id, who);
    sessions.cancel(id, reason, now());
    waiting.dismiss(id);
    if (!session.plan().example()) {
      Stream.concat(
              session.supervisors().stream(), candidates.list(id).stream().map(Candidate::person))
          .forEach(each -> mails.cancel(session, each, reason));
    }
    append("certification.session-cancelled", id, who, Map.of());
  }

  @Override
  public void register(SessionId id, Registration registration, PersonId who) {
    var session = registrable(id, registration, who);
    if (hasNoPlace(session, registration)) {
      throw new Refusal("certification.session.full", session.plan().places().orElseThrow());
    }
    take(session, registration, who);
  }

  @Override
  public boolean registerOrWait(SessionId id, Registration registration, PersonId who) {
    var session = registrable(id, registration, who);
    if (!hasNoPlace(session, registration)) {
      take(session, registration, who);
      return true;
    }
    waiting.insert(id, registration, now());
    append(
        "certification.candidate-waiting",
        id,
        who,
        Map.of("candidate", registration.person().toString()));
    return false;
  }

  /** Held for one at a time, so that the last place is given once. */
  private Session registrable(SessionId id, Registration registration, PersonId who) {
    var session = rights.plan(id, who);
    if (session.isClosed()) {
      throw new Refusal("certification.session.closed");
    }
    if (session.isSupervisedBy(registration.person())) {
      throw new Refusal("certification.candidate.supervisor");
    }
    if (sittings.find(id, registration.person()).isPresent()) {
      throw new Refusal("certification.candidate.begun");
    }
    letIn(session, who);
    return session;
  }

  private boolean hasNoPlace(Session session, Registration registration) {
    return session.isFull(candidates.count(session.id()))
        && candidates.find(session.id(), registration.person()).isEmpty();
  }

  /** Those who wait have the places that are free. */
  private void letIn(Session session, PersonId who) {
    for (var first : waiting.list(session.id())) {
      if (session.isFull(candidates.count(session.id()))) {
        return;
      }
      take(session, first, who);
    }
  }

  private void take(Session session, Registration registration, PersonId who) {
    var id = session.id();
    waiting.remove(id, registration.person());
    if (candidates.register(id, registration, now()) && !session.plan().example()) {
      mails.invite(session, registration.person());
    }
    var granted = registration.accommodations();
    append(
        "certification.candidate-registered",
        id,
        who,
        Map.of(
            "candidate",
            registration.person().toString(),
            "timePercent",
            "" + granted.timePercent(),
            "accessibleOnly",
            "" + granted.accessibleOnly(),
            "domains",
            String.join(" ", registration.domains())));
  }

  @Override
  public void remove(SessionId id, PersonId candidate, PersonId who) {
    var session = rights.plan(id, who);
    if (session.isClosed()) {
      throw new Refusal("certification.session.closed");
    }
    if (sittings.find(id, candidate).isPresent()) {
      throw new Refusal("certification.candidate.begun");
    }
    candidates.remove(id, candidate);
    waiting.remove(id, candidate);
    letIn(session, who);
    append("certification.candidate-removed", id, who, Map.of("candidate", candidate.toString()));
  }

  /** Takes someone off all lists, whose account is erased; those who wait have his places. */
  public void leave(PersonId person) {
    for (var left : candidates.listOf(person)) {
      var session = sessions.lock(left.session()).orElseThrow();
      candidates.remove(session.id(), person);
      if (!session.isClosed() && !session.isCancelled()) {
        letIn(session, person);
      }
    }
  }

  private void append(String action, SessionId id, PersonId who, Map<String, String> details) {
    audit.append(new AuditEntry(action, "session:" + id, Optional.of(who), details));
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return sessions.find(id);
  }

  @Override
  public List<Session> list(InstitutionId institution) {
    return sessions.list(institution);
  }

  @Override
  public List<Candidate> listCandidates(SessionId session) {
    return candidates.list(session);
  }

  @Override
  public List<PersonId> listWaiting(SessionId session) {
    return waiting.list(session).stream().map(Registration::person).toList();
  }
}
