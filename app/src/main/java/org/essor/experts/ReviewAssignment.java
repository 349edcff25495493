package org.essor.experts;

import java.time.Instant;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;

/**
 * An expert judges an application.
 *
 * @param at since when
 */
public record ReviewAssignment(
    ApplicationId application, CallId call, PersonId expert, Instant at) {}
