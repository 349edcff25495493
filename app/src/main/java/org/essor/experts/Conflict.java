package org.essor.experts;

import java.util.Optional;
import org.essor.applications.ApplicationId;
import org.essor.kernel.PersonId;

/**
 * A conflict of interest of a person with an application.
 *
 * @param about what it was found by: an organisation, an e-mail domain, the number of another
 *     application, words
 * @param cleared why it is none after all; empty while it bars him
 */
public record Conflict(
    ApplicationId application,
    PersonId person,
    ConflictKind kind,
    String about,
    Optional<String> cleared) {

  public boolean bars() {
    return cleared.isEmpty();
  }
}
