package org.essor.calls;

import java.time.Instant;

/** A call can be seen by everyone. */
public record CallPublished(CallId call, Instant at) {}
