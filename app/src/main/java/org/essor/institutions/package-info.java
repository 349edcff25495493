/**
 * Institutions that train: universities, schools and hospitals, the curricula they teach, and who
 * does what there.
 *
 * <p>Rights in an institution are duties that its managers give; no role of the site replaces them.
 * Owns the schema {@code institutions}; publishes no event.
 */
@ApplicationModule(
    displayName = "Institutions",
    allowedDependencies = {"accounts", "audit", "journeys", "journeys :: content"})
@NullMarked
package org.essor.institutions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
