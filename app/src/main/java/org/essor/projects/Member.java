package org.essor.projects;

import java.time.Instant;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * Someone of a team.
 *
 * @param accepted false for one who is invited and has not answered
 * @param invitedBy empty for who made the project
 */
public record Member(
    PersonId person,
    TeamRole role,
    Instant since,
    boolean accepted,
    Optional<PersonId> invitedBy) {}
