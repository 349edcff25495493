/**
 * Digital-health skills: the framework of five domains, the bank of questions, and the diagnosis
 * that measures a learner in all five, with how sure it is.
 *
 * <p>Reads the folder {@code skills/}. Owns the schema {@code skills} (archived banks, diagnoses
 * and their answers). Publishes {@link org.essor.skills.DiagnosisFinished}.
 */
@ApplicationModule(
    displayName = "Skills",
    allowedDependencies = {
      "accounts",
      "journeys",
      "journeys :: content",
      "library",
      "psychometrics"
    })
@NullMarked
package org.essor.skills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
