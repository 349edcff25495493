/**
 * Certification: sessions in which identified candidates are measured under supervision, each
 * against the clock of the server and with the bank as it was when he began.
 *
 * <p>Rights are duties in an institution: managers and teachers plan sessions and register
 * candidates, the supervisors named for a session run it. Owns the schema {@code certification};
 * publishes {@link org.essor.certification.SittingEnded} and {@link
 * org.essor.certification.CertificationDecided}.
 */
@ApplicationModule(
    displayName = "Certification",
    allowedDependencies = {
      "accounts",
      "audit",
      "frameworks",
      "institutions",
      "journeys",
      "psychometrics",
      "skills",
      "skills :: question",
      "standards",
      "credentials"
    })
@NullMarked
package org.essor.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
