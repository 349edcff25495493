/**
 * Experts: who knows what, who judges which application, and who must not.
 *
 * <p>Owns the schema {@code experts}. Publishes {@link org.essor.experts.AssignmentsChanged}. Keeps
 * every person with a conflict of interest, whatever his role, from the application that it
 * concerns and from who judges it.
 */
@ApplicationModule(
    displayName = "Experts",
    allowedDependencies = {
      "accounts",
      "affinity",
      "applications",
      "assignment",
      "audit",
      "calls",
      "calls :: fill",
      "calls :: form",
      "journeys"
    })
@NullMarked
package org.essor.experts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
