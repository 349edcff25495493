/**
 * Adaptive tests for other delivery systems: they keep the questions and show them, this module
 * chooses which one is next and measures, by the service of 1EdTech Computer Adaptive Testing 1.0.
 *
 * <p>Owns the schema {@code adaptive} (sections and their sessions; nothing of the people who
 * answer); publishes no event.
 */
@ApplicationModule(
    displayName = "Adaptive",
    allowedDependencies = {"accounts", "audit", "psychometrics"})
@NullMarked
package org.essor.adaptive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
