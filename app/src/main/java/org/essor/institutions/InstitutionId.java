package org.essor.institutions;

import java.util.Optional;
import java.util.UUID;

/** Names an institution. */
public record InstitutionId(UUID value) {

  public static InstitutionId next() {
    return new InstitutionId(UUID.randomUUID());
  }

  /** Reads what stands in an address; empty where it can be none. */
  public static Optional<InstitutionId> find(String text) {
    try {
      return Optional.of(new InstitutionId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
