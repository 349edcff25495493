package org.essor.applications.internal;

import java.util.Map;
import java.util.Optional;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState;
import org.essor.applications.Screening;
import org.essor.applications.Submission;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Takes steps with deposited applications, one after the other. Call within a transaction. */
@Component
class Handling {

  private final Access access;
  private final SubmissionRows rows;
  private final Readership readership;
  private final States states;
  private final AuditLog audit;

  Handling(
      Access access, SubmissionRows rows, Readership readership, States states, AuditLog audit) {
    this.access = access;
    this.rows = rows;
    this.readership = readership;
    this.states = states;
    this.audit = audit;
  }

  /** Returns the application as it is, and lets nobody else change it until the end. */
  Submission lock(ApplicationId id, PersonId who) {
    access.lock(id);
    return rows.find(id)
        .filter(submission -> readership.mayHandle(submission, who))
        .orElseThrow(() -> new Refusal("applications.application.unknown"));
  }

  /** Writes where it goes; who did it is empty for a job. */
  void write(ApplicationId id, ApplicationState next, Optional<PersonId> who) {
    states.write(id.value(), next, who);
    audit.append(new AuditEntry("applications." + next.code(), "application:" + id, who, Map.of()));
  }

  static Refusal impossible() {
    return new Refusal("applications.step.impossible");
  }

  /** The reason that applicants are told, which there must be. */
  static String reason(String given) {
    var reason = given.strip();
    if (reason.isEmpty() || reason.length() > Screening.LONGEST_REASON) {
      throw new Refusal("applications.screening.reason", Screening.LONGEST_REASON);
    }
    return reason;
  }
}
