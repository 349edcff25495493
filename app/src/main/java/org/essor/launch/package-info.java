/**
 * Starts Essor: takes hold of the data folder, starts the embedded PostgreSQL or reaches the
 * external one, and says in one sentence what is wrong when it cannot. Owns no schema; publishes no
 * event.
 */
@ApplicationModule(displayName = "Launch", allowedDependencies = "platform")
@NullMarked
package org.essor.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
