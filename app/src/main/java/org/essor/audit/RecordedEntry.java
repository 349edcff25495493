package org.essor.audit;

import java.time.Instant;

/**
 * An entry of the chain.
 *
 * @param number its place, from 1, without a gap
 * @param hash its fingerprint, 64 hexadecimal digits
 */
public record RecordedEntry(long number, Instant at, AuditEntry entry, String hash) {}
