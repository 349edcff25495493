package org.essor.applications;

import java.time.Instant;
import java.util.Optional;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;
import org.essor.projects.ProjectId;

/**
 * It was decided what becomes of an application.
 *
 * @param outcome the code of its state: {@code selected}, {@code reserve}, {@code not-selected};
 *     after an appeal {@code under-review} or {@code eligible}
 * @param aid where it is selected
 * @param reason empty after an appeal
 */
public record ApplicationDecided(
    ApplicationId application,
    CallId call,
    Optional<ProjectId> project,
    String outcome,
    Optional<Euros> aid,
    String reason,
    Instant at) {}
