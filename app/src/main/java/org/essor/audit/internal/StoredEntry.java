package org.essor.audit.internal;

import java.time.Instant;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * An entry as its row holds it.
 *
 * @param number its place in the chain, from 1, without a gap
 * @param at when, in whole microseconds
 * @param details a JSON object, its names in order
 */
record StoredEntry(
    long number,
    Instant at,
    String action,
    String subject,
    Optional<PersonId> actor,
    String details) {}
