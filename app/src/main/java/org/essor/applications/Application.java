package org.essor.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.calls.CallId;
import org.essor.projects.ProjectId;

/**
 * An application to a call, as a member of its consortium sees it. Immutable.
 *
 * @param revision the number of the form that it answers
 * @param project the project that it is about, if it is one that is kept
 * @param parts the lead first
 * @param me what the one who asks is of it
 * @param editedAt when an answer was last changed
 * @param deposits from the first to the last: the last counts
 */
public record Application(
    ApplicationId id,
    CallId call,
    int revision,
    Optional<ProjectId> project,
    String title,
    ApplicationState state,
    List<ApplicationPart> parts,
    Membership me,
    Instant editedAt,
    List<Deposit> deposits) {

  public Application {
    parts = List.copyOf(parts);
    deposits = List.copyOf(deposits);
  }

  /** The deposit that counts. */
  public Optional<Deposit> findDeposit() {
    return deposits.isEmpty() ? Optional.empty() : Optional.of(deposits.getLast());
  }

  /** True where something was changed since the deposit that counts: it is not deposited. */
  public boolean hasChangesNotDeposited() {
    return findDeposit().filter(deposit -> editedAt.isAfter(deposit.at())).isPresent();
  }
}
