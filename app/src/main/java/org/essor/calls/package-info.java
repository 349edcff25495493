/**
 * Calls for projects: what is offered, when it opens and closes, what an applicant is asked, who is
 * eligible, what was asked and corrected since.
 *
 * <p>A call belongs to an action of the strategy. Its form is published in revisions that never
 * change. Owns the schema {@code calls}. Publishes {@link org.essor.calls.CallPublished}, {@link
 * org.essor.calls.CallCorrected}, {@link org.essor.calls.FormPublished} and {@link
 * org.essor.calls.RoundClosed}; in a demonstration {@link org.essor.calls.ExampleCallClosed}.
 */
@ApplicationModule(
    displayName = "Calls",
    allowedDependencies = {"accounts", "audit", "decision", "journeys", "library", "strategy"})
@NullMarked
package org.essor.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
