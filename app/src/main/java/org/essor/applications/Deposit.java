package org.essor.applications;

import java.time.Instant;
import java.util.UUID;

/**
 * What was deposited, and when.
 *
 * @param number what people name it by, such as {@code D-2026-000042}
 * @param round of the call
 * @param at the instant that counts: that of the database, in the transaction that wrote it
 * @param sha256 the fingerprint of its content, 64 hexadecimal digits
 */
public record Deposit(
    UUID id, ApplicationId application, String number, int round, Instant at, String sha256) {}
