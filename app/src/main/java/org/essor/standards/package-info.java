/**
 * Standard setting: a panel of judges says from where on a level is reached, round after round, and
 * the coordinator adopts what they found, with a reason and a date.
 *
 * <p>Every setting stays. Owns the schema {@code standards}; publishes no event.
 */
@ApplicationModule(
    displayName = "Standards",
    allowedDependencies = {
      "accounts",
      "audit",
      "journeys",
      "psychometrics",
      "skills",
      "skills :: question"
    })
@NullMarked
package org.essor.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
