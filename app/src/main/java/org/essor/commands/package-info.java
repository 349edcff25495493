/**
 * Commands of {@code ./essor} beside the server.
 *
 * <p>Owns no schema and publishes no event.
 */
@ApplicationModule(
    displayName = "Commands",
    allowedDependencies = {
      "assignment",
      "credentials :: proof",
      "decision",
      "launch",
      "audit",
      "psychometrics",
      "ranking",
      "receipts"
    })
@NullMarked
package org.essor.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
