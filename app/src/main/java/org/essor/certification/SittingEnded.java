package org.essor.certification;

import java.time.Instant;

/**
 * A sitting has ended. Comes a second time for the same sitting where it had expired, a supervisor
 * gave time back, and it then ended again.
 *
 * <p>Stored as JSON until every listener has succeeded: add components, never rename or remove one.
 * Holds no personal data.
 *
 * @param example whether it was made for a demonstration
 */
public record SittingEnded(SittingId sitting, SessionId session, Instant at, boolean example) {}
