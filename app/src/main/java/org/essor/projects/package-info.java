/**
 * Projects that live: a team, a dated history of facts, a result that is computed again when the
 * rules change, a life line in seven stages.
 *
 * <p>Owns the schema {@code projects}. Listens to {@link org.essor.projects.LifeLineEntry}, by
 * which other modules add to the life line of a project. Every method takes who asks, and tells
 * those who are not of the team that there is no such project.
 */
@ApplicationModule(
    displayName = "Projects",
    allowedDependencies = {
      "decision",
      "roadmap",
      "journeys",
      "journeys :: roadmap",
      "accounts",
      "audit"
    })
@NullMarked
package org.essor.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
