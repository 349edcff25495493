package org.essor.items;

import java.time.Instant;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * Something that happened to an item.
 *
 * @param person who did it; empty where his account was deleted
 * @param note what he said, empty where he said nothing
 */
public record Step(Kind kind, Optional<PersonId> person, String note, Instant at) {

  /** What it was. */
  public enum Kind {
    CREATED,
    SUBMITTED,
    COMMENTED,
    APPROVED,
    RETURNED,
    PRETESTED,
    PROMOTED,
    RETIRED
  }
}
