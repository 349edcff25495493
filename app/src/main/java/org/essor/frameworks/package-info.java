/**
 * The framework of skills in versions: edited in one draft with a reason, published once and never
 * changed again, exchanged as 1EdTech CASE.
 *
 * <p>The domains and their hours are those of the source; competences are edited. What is published
 * is what {@code skills} reads. Owns the schema {@code frameworks}. Publishes {@link
 * org.essor.skills.BankChanged}.
 */
@ApplicationModule(
    displayName = "Frameworks",
    allowedDependencies = {"accounts", "audit", "journeys", "skills"})
@NullMarked
package org.essor.frameworks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
