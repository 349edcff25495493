package org.essor.applications;

import java.time.Instant;
import org.essor.calls.CallId;

/** The screening found that an application is not eligible. Published in its transaction. */
public record ApplicationFoundIneligible(
    ApplicationId application, CallId call, String reason, Instant at) {}
