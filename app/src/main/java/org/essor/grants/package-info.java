/**
 * Grants: the agreement that follows a decision, its instalments and deliverables, what was
 * committed and paid to the cent, and what is published of it.
 *
 * <p>Owns the schema {@code grants}. Listens to {@link org.essor.applications.ApplicationDecided}
 * and {@link org.essor.applications.ApplicationWithdrawn}. Publishes {@link
 * org.essor.grants.AgreementSigned} and {@link org.essor.grants.PaymentMade}; writes each movement
 * of money in the ledger of the strategy, in the same transaction.
 */
@ApplicationModule(
    displayName = "Grants",
    allowedDependencies = {
      "accounts",
      "applications",
      "audit",
      "calls",
      "calls :: form",
      "journeys",
      "library",
      "projects",
      "strategy"
    })
@NullMarked
package org.essor.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
