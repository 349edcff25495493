package org.essor.applications;

import java.time.Instant;
import java.util.Optional;
import org.essor.calls.CallId;
import org.essor.projects.ProjectId;

/**
 * An application was deposited, for the first time or again.
 *
 * @param deposit the number of the deposit
 */
public record ApplicationSubmitted(
    ApplicationId application,
    CallId call,
    Optional<ProjectId> project,
    String deposit,
    Instant at) {}
