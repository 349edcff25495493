/**
 * Credentials that anyone can verify: Open Badges 3.0, W3C Verifiable Credentials 2.0.
 *
 * <p>Issues and verifies them; says which ones are revoked in a list that tells nobody which one
 * was looked at. Owns the schema {@code credentials}; publishes no event.
 */
@ApplicationModule(
    displayName = "Credentials",
    allowedDependencies = {"accounts", "audit"})
@NullMarked
package org.essor.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
