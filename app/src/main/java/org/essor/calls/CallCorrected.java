package org.essor.calls;

import java.time.Instant;

/**
 * A published call was corrected: its applicants are to be told.
 *
 * @param erratum the number of the {@link Erratum}
 */
public record CallCorrected(CallId call, int erratum, Instant at) {}
