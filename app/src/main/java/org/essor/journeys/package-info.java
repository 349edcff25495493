/**
 * Guided journeys: from a visitor's answers to what his product is in law, what must be done, by
 * whom and in which order.
 *
 * <p>Reads the regulation content (folder {@code regulation/}), asks the decision engine, keeps a
 * visitor's answers on his own side. Owns the schema {@code journeys} (archived editions, signing
 * key). Publishes no event.
 */
@ApplicationModule(
    displayName = "Journeys",
    allowedDependencies = {"decision", "roadmap", "search"})
@NullMarked
package org.essor.journeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
