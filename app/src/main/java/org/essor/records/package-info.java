/**
 * Learning record stores of institutions: what their students did in campaigns is sent there as
 * statements of the Experience API, under pseudonyms.
 *
 * <p>Owns the schema {@code records} (stores, pseudonyms, statements). Listens to {@link
 * org.essor.cohorts.CampaignProgressed}; publishes no event.
 */
@ApplicationModule(
    displayName = "Records",
    allowedDependencies = {"accounts", "audit", "cohorts", "institutions"})
@NullMarked
package org.essor.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
