/**
 * The library: everything that is known, as entries with a source, a date and a stable address, and
 * one search over all of them.
 *
 * <p>Entries come from the regulation content and from the folder {@code library/}; they are
 * checked and indexed at the start; what other modules publish is searched as it is now ({@link
 * org.essor.library.LiveSource}). Readers report what is wrong, editors answer in public. Owns the
 * schema {@code library} (addresses ever used, reports); publishes no event.
 */
@ApplicationModule(
    displayName = "Library",
    allowedDependencies = {
      "accounts",
      "audit",
      "decision",
      "journeys",
      "journeys::content",
      "roadmap",
      "search"
    })
@NullMarked
package org.essor.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
