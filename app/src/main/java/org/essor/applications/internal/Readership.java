package org.essor.applications.internal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.essor.accounts.People;
import org.essor.accounts.Role;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.applications.SubmissionBars;
import org.essor.applications.SubmissionReaders;
import org.essor.applications.SubmissionReaders.Reading;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.kernel.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may see deposited applications without being of their consortium. */
@Component
class Readership {

  private final Calls calls;
  private final People people;
  private final ObjectProvider<SubmissionReaders> readers;
  private final ObjectProvider<SubmissionBars> bars;

  Readership(
      Calls calls,
      People people,
      ObjectProvider<SubmissionReaders> readers,
      ObjectProvider<SubmissionBars> bars) {
    this.calls = calls;
    this.people = people;
    this.readers = readers;
    this.bars = bars;
  }

  /** True where he runs the call, and is still an operator. */
  boolean manages(CallId call, PersonId who) {
    return calls.isManager(call, who)
        && people.find(who).filter(person -> person.has(Role.OPERATOR)).isPresent();
  }

  /** What he must not see of a call, whatever his role. */
  Set<ApplicationId> barred(CallId call, PersonId who) {
    var barred = new HashSet<ApplicationId>();
    bars.forEach(bar -> barred.addAll(bar.barred(call, who)));
    return barred;
  }

  boolean mayHandle(Submission submission, PersonId who) {
    return manages(submission.call(), who) && !isBarred(submission, who);
  }

  /** How much he may learn: the most that anybody lets him, unless he is barred. */
  Reading reading(Submission submission, PersonId who) {
    if (isBarred(submission, who)) {
      return Reading.NOTHING;
    }
    return manages(submission.call(), who)
        ? Reading.ALL
        : readers.stream()
            .map(reader -> reader.reading(submission.id(), who))
            .max(Comparator.naturalOrder())
            .orElse(Reading.NOTHING);
  }

  private boolean isBarred(Submission submission, PersonId who) {
    return barred(submission.call(), who).contains(submission.id());
  }
}
