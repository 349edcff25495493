package org.essor.certification;

import java.time.Instant;
import java.util.Map;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;

/**
 * A person has decided on a sitting. Comes again for the same sitting where an appeal is upheld or
 * a certification is taken back: the last one counts.
 *
 * <p>Stored as JSON until every listener has succeeded: add components, never rename or remove one.
 *
 * @param certified false too where a re-test is due or the sitting was cancelled
 * @param levels the level reached in each domain, none where the sitting was cancelled
 * @param example whether it was made for a demonstration
 */
public record CertificationDecided(
    SittingId sitting,
    PersonId person,
    InstitutionId institution,
    boolean certified,
    Map<String, Integer> levels,
    Instant at,
    boolean example) {

  public CertificationDecided {
    levels = Map.copyOf(levels);
  }
}
