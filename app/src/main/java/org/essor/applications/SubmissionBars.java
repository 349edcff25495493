package org.essor.applications;

import java.util.Set;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;

/**
 * Who may not see an application whatever his role, such as for a conflict of interest: a module
 * declares a bean. Asked with every page: quick.
 */
public interface SubmissionBars {

  /** The applications of a call that a person must not see. */
  Set<ApplicationId> barred(CallId call, PersonId who);
}
