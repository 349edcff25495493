package org.essor.certification.internal;

import java.util.List;
import java.util.Set;
import org.essor.certification.Session;
import org.essor.certification.SessionId;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Who may do what with a session. Whoever may nothing is told that there is none. */
@Component
public class Rights {

  private final Institutions institutions;
  private final SessionRows sessions;

  Rights(Institutions institutions, SessionRows sessions) {
    this.institutions = institutions;
    this.sessions = sessions;
  }

  /** True for managers and teachers of an institution. */
  public boolean mayPlan(PersonId who, InstitutionId where) {
    var held = institutions.duties(who, where);
    return held.contains(Duty.MANAGER) || held.contains(Duty.TEACHER);
  }

  /**
   * Refuses who is neither manager nor teacher of an institution.
   *
   * @throws Refusal {@code institutions.duty.forbidden}
   */
  public void requirePlanner(PersonId who, InstitutionId where) {
    if (!mayPlan(who, where)) {
      throw new Refusal("institutions.duty.forbidden");
    }
  }

  /** The sessions that a person supervises, the latest first. */
  public List<Session> listSupervised(PersonId who) {
    return sessions.listSupervised(who).stream()
        .filter(session -> maySupervise(who, session))
        .toList();
  }

  /** True for those named as supervisors while they have that duty. */
  public boolean maySupervise(PersonId who, Session session) {
    return session.isSupervisedBy(who) && isSupervisor(who, session.plan().institution());
  }

  boolean isSupervisor(PersonId who, InstitutionId where) {
    return institutions.duties(who, where).contains(Duty.SUPERVISOR);
  }

  /**
   * A session, for those who plan or supervise it.
   *
   * @throws Refusal {@code certification.session.unknown} for everyone else
   */
  public Session read(SessionId id, PersonId who) {
    return sessions
        .find(id)
        .filter(session -> maySupervise(who, session) || mayPlan(who, session.plan().institution()))
        .orElseThrow(Rights::unknown);
  }

  /** A session that nobody else changes until the transaction ends, for those who plan it. */
  Session plan(SessionId id, PersonId who) {
    return sessions
        .lock(id)
        .filter(session -> mayPlan(who, session.plan().institution()))
        .orElseThrow(Rights::unknown);
  }

  /** A session that nobody else changes until the transaction ends, for those who supervise it. */
  Session supervise(SessionId id, PersonId who) {
    return sessions
        .lock(id)
        .filter(session -> maySupervise(who, session))
        .orElseThrow(Rights::unknown);
  }

  /** True where each of some is supervisor there. */
  boolean areSupervisors(Set<PersonId> named, InstitutionId where) {
    return named.stream().allMatch(each -> isSupervisor(each, where));
  }

  static Refusal unknown() {
    return new Refusal("certification.session.unknown");
  }
}
