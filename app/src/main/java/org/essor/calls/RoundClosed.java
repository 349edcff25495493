package org.essor.calls;

import java.time.Instant;

/**
 * A round takes no application any more: its grace period is over too. Published once a round, at
 * most some minutes after.
 *
 * @param round its number
 * @param at the first instant at which nothing was taken any more
 */
public record RoundClosed(CallId call, int round, Instant at) {}
