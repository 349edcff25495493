package org.essor.applications;

import java.time.Instant;
import java.util.Optional;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;

/**
 * An application was taken back by those who made it. Published in the transaction that takes it
 * back: what listens there ends what hangs on it with it, or nothing is taken back.
 *
 * @param before the code of the state that it had
 * @param aid that is free again, where it was selected
 * @param reason as its consortium gives it, may be empty
 */
public record ApplicationWithdrawn(
    ApplicationId application,
    CallId call,
    String before,
    Optional<Euros> aid,
    String reason,
    Instant at) {}
