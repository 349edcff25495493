package org.essor.applications;

import java.util.Optional;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;
import org.essor.projects.ProjectId;

/**
 * An application that somebody begins.
 *
 * @param title how its members recognise it, 1 to 200 characters
 * @param project whose facts it starts from
 */
public record NewApplication(
    CallId call, PersonId lead, String title, Optional<ProjectId> project) {}
