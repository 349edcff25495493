package org.essor.applications;

import java.time.Instant;
import java.util.Optional;
import org.essor.calls.CallId;

/**
 * An application in a list.
 *
 * @param invited true where the one who asks has not answered the invitation
 * @param depositedAt when it was last deposited
 * @param changedSince true where something was changed since
 */
public record ApplicationCard(
    ApplicationId id,
    CallId call,
    String title,
    ApplicationState state,
    boolean invited,
    Instant editedAt,
    Optional<Instant> depositedAt,
    boolean changedSince) {}
