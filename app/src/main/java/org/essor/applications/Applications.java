package org.essor.applications;

import java.util.List;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Form;
import org.essor.calls.form.Problem;
import org.essor.kernel.PersonId;

/**
 * The applications. Every method refuses with {@code applications.application.unknown} where the
 * person is not of the consortium, as where there is no such application, and with {@code
 * applications.right.forbidden} where his right does not allow it.
 */
public interface Applications {

  /**
   * Begins an application; its lead is the only one of its consortium. What the project tells is
   * answered already: a field whose name is that of a fact.
   *
   * @throws org.essor.kernel.Refusal {@code applications.call.closed} where the call takes none now
   *     and will not
   */
  ApplicationId create(NewApplication draft);

  /** Lists the applications of a person and those he is invited to, the last changed first. */
  List<ApplicationCard> list(PersonId who);

  Application get(ApplicationId id, PersonId who);

  /** The form that it answers: a revision that never changes. */
  Form form(Application application);

  /** Lists its answers: parts in order, fields by name. */
  List<KeptAnswer> answers(ApplicationId id, PersonId who);

  /**
   * Saves one answer, whatever is wrong with it. What somebody else has changed since is never
   * overwritten; saving the same value again changes nothing.
   *
   * @return the version of the answer afterwards
   * @throws AnswerConflict where somebody else has given another
   * @throws org.essor.kernel.Refusal {@code applications.closed} where it may not be changed any
   *     more, {@code applications.field.unknown}
   */
  int save(AnswerEdit edit);

  /**
   * An answer that a revision of the form could not hold.
   *
   * @param revision the number of the form that asked for it
   */
  record Aside(int revision, String field, AnswerValue value) {}

  /** Lists the answers that revisions of the form could not hold, the oldest first. */
  List<Aside> aside(ApplicationId id, PersonId who);

  /** A problem of an answer, and of whose. */
  record Found(int part, Problem problem) {}

  /** What must be corrected before it can be deposited: parts in order, fields as in the form. */
  List<Found> problems(ApplicationId id, PersonId who);

  /** Renames it. */
  void rename(ApplicationId id, PersonId who, String title);

  /** Erases a draft that was never deposited, with all answers and files. */
  void delete(ApplicationId id, PersonId who);

  /**
   * Takes back what was deposited, for good: told by mail to all who work on it, and published as
   * {@link ApplicationWithdrawn}.
   *
   * @param reason at most {@link Screening#LONGEST_REASON} characters, may be blank
   * @throws org.essor.kernel.Refusal {@code applications.step.impossible} in a state that does not
   *     allow it, {@code applications.withdraw.bound} where {@link Commitments} bind it, {@code
   *     applications.withdraw.reason} where the reason is too long
   */
  void withdraw(ApplicationId id, String reason, PersonId who);

  /** True where its lead may withdraw it now. */
  boolean isWithdrawable(Application application);
}
