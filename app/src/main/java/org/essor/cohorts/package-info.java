/**
 * Cohorts: campaigns in which the students of an institution take a diagnosis or a certification,
 * who is enrolled, how far they are, and what their results say together.
 *
 * <p>Owns the schema {@code cohorts}. Listens to {@link org.essor.skills.DiagnosisFinished} and
 * {@link org.essor.certification.CertificationDecided}. Publishes {@link
 * org.essor.cohorts.CampaignProgressed}. Shows no result of fewer than eleven people, nor what
 * would give it away.
 */
@ApplicationModule(
    displayName = "Cohorts",
    allowedDependencies = {
      "accounts",
      "audit",
      "certification",
      "institutions",
      "journeys",
      "skills",
      "strategy"
    })
@NullMarked
package org.essor.cohorts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
