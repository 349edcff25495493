/**
 * Who did what and when, in entries that nobody changes: each holds the fingerprint of the one
 * before it. Owns the schema {@code audit}; publishes no event.
 */
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {})
@NullMarked
package org.essor.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
