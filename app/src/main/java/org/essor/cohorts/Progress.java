package org.essor.cohorts;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a student is in a campaign.
 *
 * @param share of what is to be done, 0 to 1; 1 once it is finished
 * @param score 1 where he is certified, 0 where he is not; empty before that is decided, and always
 *     in a diagnosis, which is not marked
 * @param begun whether he has begun
 */
public record Progress(
    double share, Optional<Double> score, Optional<Instant> finishedAt, boolean begun) {

  public static final Progress NONE = new Progress(0, Optional.empty(), Optional.empty(), false);
}
