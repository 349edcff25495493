/**
 * Items written by authors of institutions: drafts, review by two others, trial inside live tests,
 * calibration, use, figures of what is in use, retirement. Who is not an author of the institution
 * sees none of them.
 *
 * <p>Owns the schema {@code items}. Publishes {@link org.essor.skills.BankChanged}, and gives the
 * bank what is published through {@link org.essor.skills.ItemFiles}.
 */
@ApplicationModule(
    displayName = "Items",
    allowedDependencies = {
      "accounts",
      "audit",
      "institutions",
      "journeys",
      "psychometrics",
      "skills",
      "skills :: question"
    })
@NullMarked
package org.essor.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
