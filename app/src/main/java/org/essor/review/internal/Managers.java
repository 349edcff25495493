package org.essor.review.internal;

import java.util.List;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.experts.Conflicts;
import org.essor.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Who runs a call, for mails. */
@Component
class Managers {

  private final Calls calls;
  private final Conflicts conflicts;

  Managers(Calls calls, Conflicts conflicts) {
    this.calls = calls;
    this.conflicts = conflicts;
  }

  /** Those who are not barred from an application of the call. */
  List<PersonId> whoMayKnow(CallId call, ApplicationId application) {
    return calls.listManagers(call).stream()
        .filter(person -> !conflicts.bars(application, person))
        .toList();
  }
}
