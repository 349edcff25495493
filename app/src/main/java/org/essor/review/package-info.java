/**
 * What experts and juries make of applications: marks and opinions, ranks with their uncertainty,
 * the choice within an envelope, decisions with their reasons, appeals.
 *
 * <p>Who reviews what, {@code experts} says; every method asks it, and tells whoever is barred from
 * an application that there is none. Owns the schema {@code review}; publishes no event: {@code
 * applications} says what became of an application.
 */
@ApplicationModule(
    displayName = "Review",
    allowedDependencies = {
      "accounts",
      "applications",
      "audit",
      "calls",
      "calls :: fill",
      "calls :: form",
      "experts",
      "journeys",
      "ranking",
      "receipts",
      "selection"
    })
@NullMarked
package org.essor.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
