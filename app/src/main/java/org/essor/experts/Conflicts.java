package org.essor.experts;

import java.util.Collection;
import java.util.Set;
import org.essor.applications.ApplicationId;
import org.essor.kernel.PersonId;

/**
 * Conflicts of interest between a person, whatever his role, and an application: declared, added by
 * an operator, or detected and not cleared.
 */
public interface Conflicts {

  /** True where he may neither open the application nor learn who judges it. */
  boolean bars(ApplicationId id, PersonId who);

  /**
   * Declares a tie of one's own. Where he judges the application, he no longer does.
   *
   * @param tie in his words, 1 to {@value #LONGEST_TIE} characters
   */
  void declare(ApplicationId id, PersonId who, String tie);

  int LONGEST_TIE = 1_000;

  /** Those of some people whom it bars. */
  Set<PersonId> barredFrom(ApplicationId id, Collection<PersonId> people);
}
