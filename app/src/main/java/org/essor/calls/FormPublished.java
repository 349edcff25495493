package org.essor.calls;

import java.time.Instant;

/**
 * A form has a new revision: drafts of applications are to be moved over.
 *
 * @param revision its number, from 1
 */
public record FormPublished(CallId call, int revision, Instant at) {}
