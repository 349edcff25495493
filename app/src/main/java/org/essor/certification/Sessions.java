package org.essor.certification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;

/** All sessions: planned, and read by those who may. */
public interface Sessions {

  /**
   * Plans a session. Its supervisors are told by mail.
   *
   * @param supervisors at least one, each with the duty of supervisor there
   * @throws org.essor.kernel.Refusal {@code institutions.duty.forbidden} where he who asks is
   *     neither manager nor teacher there; {@code certification.session.supervisor} where someone
   *     named is no supervisor
   */
  Session plan(Session.Plan plan, Set<PersonId> supervisors, PersonId who);

  /**
   * Changes what was planned, of a session that was not opened. Supervisors and those registered
   * are told by mail where something that they go by has changed.
   *
   * @param plan of the same institution
   * @throws org.essor.kernel.Refusal {@code certification.session.unknown} where he who asks may
   *     not plan it; {@code certification.session.begun} where it was opened or cancelled; {@code
   *     certification.session.supervisor} as {@link #plan}; {@code
   *     certification.candidate.supervisor} where a supervisor is registered; {@code
   *     certification.session.places} where more are registered than there would be places; fact:
   *     how many
   */
  void change(SessionId session, Session.Plan plan, Set<PersonId> supervisors, PersonId who);

  /**
   * Cancels a session that was not opened, for good. Supervisors and those registered are told by
   * mail.
   *
   * @param reason for them, 1 to {@value Session.State#LONGEST_REASON} characters
   * @throws org.essor.kernel.Refusal {@code certification.session.unknown}, {@code
   *     certification.session.begun} as {@link #change}
   */
  void cancel(SessionId session, String reason, PersonId who);

  /**
   * Registers a candidate, or changes what is granted to him. He is told by mail when first
   * registered.
   *
   * @throws org.essor.kernel.Refusal {@code certification.session.unknown} where he who asks may
   *     not plan it; {@code certification.session.closed}; {@code certification.candidate.begun}
   *     where the candidate has begun; {@code certification.candidate.supervisor} where he
   *     supervises the session; {@code certification.session.full} where there is no place for
   *     someone new; fact: how many places there are
   */
  void register(SessionId session, Registration registration, PersonId who);

  /**
   * Registers a candidate as {@link #register}, or lets him wait where there is no place. Who waits
   * is registered, and told, once there is one, in the order of waiting.
   *
   * @return false where he waits
   * @throws org.essor.kernel.Refusal as {@link #register}, save that it is full
   */
  boolean registerOrWait(SessionId session, Registration registration, PersonId who);

  /**
   * A candidate to be registered.
   *
   * @param domains the domains he is measured in again; none for a whole test
   */
  record Registration(PersonId person, Accommodations accommodations, List<String> domains) {
    public Registration {
      domains = List.copyOf(domains);
    }
  }

  /**
   * Takes a candidate off the list, or someone who waits; the first who waits has the place.
   *
   * @throws org.essor.kernel.Refusal {@code certification.session.unknown}, {@code
   *     certification.session.closed}, {@code certification.candidate.begun} as {@link #register}
   */
  void remove(SessionId session, PersonId candidate, PersonId who);

  /** Finds a session, for modules and classes that decide themselves who may see what. */
  Optional<Session> find(SessionId id);

  /** Lists those of an institution, the latest first. */
  List<Session> list(InstitutionId institution);

  /** Lists those registered for a session. */
  List<Candidate> listCandidates(SessionId session);

  /** Lists those who wait for a place, the first one first. */
  List<PersonId> listWaiting(SessionId session);
}
