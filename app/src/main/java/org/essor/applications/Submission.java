package org.essor.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.essor.projects.ProjectId;

/**
 * A deposited application, as those see it who handle it: what its deposit that counts says, and
 * how far it is. Immutable.
 *
 * @param number of that deposit, such as {@code D-2026-000042}
 * @param title as deposited
 * @param applicants the lead first
 * @param requested the aid asked for: the sum of the budgets; empty where the form has none
 * @param choices of the lead among options, such as a theme: field, then option
 * @param depositedAt the instant of that deposit
 * @param members who works on it
 */
public record Submission(
    ApplicationId id,
    CallId call,
    int round,
    Optional<ProjectId> project,
    String number,
    String title,
    ApplicationState state,
    List<Applicant> applicants,
    Optional<Euros> requested,
    Map<String, String> choices,
    Instant depositedAt,
    List<PersonId> members) {

  public Submission {
    applicants = List.copyOf(applicants);
    choices = Map.copyOf(choices);
    members = List.copyOf(members);
  }

  /** The organisation that leads. */
  public Applicant lead() {
    return applicants.getFirst();
  }
}
