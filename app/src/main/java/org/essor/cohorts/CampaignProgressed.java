package org.essor.cohorts;

import java.time.Instant;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * A student has begun or finished what a campaign asks.
 *
 * <p>Stored as JSON until every listener has succeeded: add components, never rename or remove one.
 *
 * @param share as {@link Progress#share}
 * @param score as {@link Progress#score}
 */
public record CampaignProgressed(
    CampaignId campaign, PersonId person, double share, Optional<Double> score, Instant at) {}
