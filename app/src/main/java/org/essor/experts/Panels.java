package org.essor.experts;

import java.util.List;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;

/** Who judges the applications of a call. */
public interface Panels {

  /** Who learns what of whom; {@link Anonymity#SINGLE} while nobody has chosen. */
  Anonymity anonymity(CallId call);

  /** Lists the experts who have accepted and not left. */
  List<PersonId> members(CallId call);

  /**
   * Lists who judges what, for other modules: never shown to somebody whom {@link Conflicts} bars
   * from the application.
   */
  List<ReviewAssignment> listOf(CallId call);

  /** Lists what an expert judges now, the last given first; nothing that he is barred from. */
  List<ReviewAssignment> listTo(PersonId expert);

  /** True where the expert judges this application now, and is not barred from it. */
  boolean isReviewer(ApplicationId id, PersonId expert);
}
