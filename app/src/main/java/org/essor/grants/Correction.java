package org.essor.grants;

import java.time.Instant;

/**
 * A correction of what is published of an agreement.
 *
 * @param party the number of the organisation; 0 where the field is not one of an organisation
 */
public record Correction(
    Instant at, Field field, int party, String before, String after, String reason) {

  /** What can be corrected. */
  public enum Field {
    TITLE,
    ORGANISATION,
    SIRET,
    POSTCODE
  }
}
