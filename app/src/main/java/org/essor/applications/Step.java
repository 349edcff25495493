package org.essor.applications;

import java.time.Instant;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * How an application came to a state.
 *
 * @param state its code, as {@link ApplicationState#code}
 * @param reason empty where none was said
 * @param by who did it; empty for a job, and where his account is gone
 */
public record Step(String state, String reason, Instant at, Optional<PersonId> by) {}
