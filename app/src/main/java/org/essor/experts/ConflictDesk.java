package org.essor.experts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;

/**
 * Conflicts of interest of a panel, for those who run the call. Refuses with {@code
 * calls.call.unknown} where the person does not run it. What he is barred from himself is left out
 * of every list, and unknown to every change.
 */
public interface ConflictDesk {

  /** Those whose conflicts are looked at: who was invited to judge, and who runs the call. */
  Set<PersonId> people(CallId call, PersonId who);

  /** Lists the conflicts of these people, cleared ones too, by application. */
  List<Conflict> list(CallId call, PersonId who);

  /** Lists the conflicts of some people, such as those of a jury. */
  List<Conflict> listOf(CallId call, Collection<PersonId> people, PersonId who);

  /** A person and an application. */
  record Of(ApplicationId application, PersonId person) {}

  /**
   * Adds a conflict that nobody declared. Where the person judges the application, he no longer
   * does.
   *
   * @param reason 1 to {@link Conflicts#LONGEST_TIE} characters
   */
  void add(CallId call, Of pair, String reason, PersonId who);

  /**
   * Says that what was detected is no conflict.
   *
   * @param reason 1 to {@link Conflicts#LONGEST_TIE} characters
   * @throws org.essor.kernel.Refusal {@code experts.conflict.not-detected} of what was declared or
   *     added, or about himself
   */
  void clear(CallId call, Conflict detected, String reason, PersonId who);

  /** Lets a conflict that was cleared bar again. */
  void restore(CallId call, Conflict cleared, PersonId who);
}
