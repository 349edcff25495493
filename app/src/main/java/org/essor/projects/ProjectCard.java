package org.essor.projects;

import java.time.Instant;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * A project in a list.
 *
 * @param invited true where the person has not yet accepted to be of the team
 * @param invitedBy who invited him; empty for who began the project, and where that person is gone
 * @param unread how many notices of changed rules he has not read
 * @param unseen how many changes of others he has not been shown
 */
public record ProjectCard(
    ProjectId id,
    String name,
    boolean example,
    TeamRole role,
    boolean invited,
    Optional<PersonId> invitedBy,
    int unread,
    int unseen,
    Instant changedAt,
    Optional<Instant> archivedAt) {

  /** True where the person has something to read or to answer. */
  public boolean isWaiting() {
    return invited || unread > 0 || unseen > 0;
  }
}
