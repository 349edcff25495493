package org.essor.items;

import java.time.Instant;
import java.util.Set;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;

/**
 * An item that was written here. Its content is secret.
 *
 * @param writers who changed a word of it: none of them reviews it
 * @param draft counts the changes of the content, from 1
 * @param version the number of the last published version, 0 where there is none
 * @param example whether it was made for a demonstration
 */
public record AuthoredItem(
    ItemId id,
    InstitutionId institution,
    Set<PersonId> writers,
    Stage stage,
    Content content,
    int draft,
    int version,
    Instant changedAt,
    boolean example) {

  public AuthoredItem {
    writers = Set.copyOf(writers);
  }

  public boolean isWrittenBy(PersonId person) {
    return writers.contains(person);
  }
}
