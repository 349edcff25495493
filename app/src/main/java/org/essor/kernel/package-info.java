/**
 * Values and refusals that every module speaks of. Plain Java: usable, and testable, without a
 * framework. Owns no schema, publishes no event.
 */
@ApplicationModule(
    displayName = "Kernel",
    allowedDependencies = {})
@NullMarked
package org.essor.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
