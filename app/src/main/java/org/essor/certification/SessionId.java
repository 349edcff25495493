package org.essor.certification;

import java.util.Optional;
import java.util.UUID;

/** Names a session. */
public record SessionId(UUID value) {

  public static SessionId next() {
    return new SessionId(UUID.randomUUID());
  }

  /** Reads what stands in an address; empty where it can be none. */
  public static Optional<SessionId> find(String text) {
    try {
      return Optional.of(new SessionId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
