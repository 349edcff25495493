package org.essor.certification;

import java.util.Optional;
import java.util.UUID;

/** Names a sitting. */
public record SittingId(UUID value) {

  public static SittingId next() {
    return new SittingId(UUID.randomUUID());
  }

  /** Reads what stands in an address; empty where it can be none. */
  public static Optional<SittingId> find(String text) {
    try {
      return Optional.of(new SittingId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
