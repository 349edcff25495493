/**
 * Digital-health skills: the framework of domains and competences, and the bank of questions that
 * measures them.
 *
 * <p>Reads the folder {@code skills/}. Owns the schema {@code skills} (archived banks). Publishes
 * no event.
 */
@ApplicationModule(
    displayName = "Skills",
    allowedDependencies = {"journeys", "journeys :: content"})
@NullMarked
package org.essor.skills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
