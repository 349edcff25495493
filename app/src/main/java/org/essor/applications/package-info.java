/**
 * Applications to calls: a consortium answers a form, deposits it before an instant, holds a
 * receipt, and is told what became of it.
 *
 * <p>Owns the schema {@code applications}. Publishes {@link
 * org.essor.applications.ApplicationSubmitted}, {@link
 * org.essor.applications.ApplicationFoundIneligible}, {@link
 * org.essor.applications.ApplicationDecided} and {@link
 * org.essor.applications.ApplicationWithdrawn}; in a demonstration {@link
 * org.essor.applications.ExampleApplicationsDeposited}. Every method takes who asks, and tells
 * those who are not of the consortium that there is no such application; those who run the call see
 * what was deposited ({@link org.essor.applications.Submissions}), unless another module bars them.
 */
@ApplicationModule(
    displayName = "Applications",
    allowedDependencies = {
      "accounts",
      "audit",
      "calls",
      "calls :: fill",
      "calls :: form",
      "decision",
      "journeys",
      "projects",
      "receipts"
    })
@NullMarked
package org.essor.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
