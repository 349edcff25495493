package org.essor.cohorts;

import java.time.Instant;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * Someone enrolled in a campaign.
 *
 * @param person empty once his account is erased
 * @param name as his teacher wrote it, empty where he did not
 * @param group empty for none
 * @param certified what was decided; empty before, and in a diagnosis
 */
public record Student(
    Optional<PersonId> person,
    String name,
    String group,
    Optional<Instant> begunAt,
    Optional<Instant> finishedAt,
    Optional<Boolean> certified) {}
