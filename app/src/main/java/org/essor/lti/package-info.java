/**
 * Learning platforms of institutions: a student comes from the platform to a campaign or a
 * diagnosis without another password (1EdTech LTI 1.3 with Advantage).
 *
 * <p>Owns the schema {@code lti} (platforms, arrivals under way, who is whom, scores to be told).
 * Listens to {@link org.essor.cohorts.CampaignProgressed}; publishes no event.
 */
@ApplicationModule(
    displayName = "LTI",
    allowedDependencies = {"accounts", "audit", "cohorts", "institutions"})
@NullMarked
package org.essor.lti;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
