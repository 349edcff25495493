/**
 * Commands of {@code ./essor} that need no server and no database.
 *
 * <p>Owns no schema and publishes no event.
 */
@ApplicationModule(displayName = "Commands", allowedDependencies = "decision")
@NullMarked
package org.essor.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
