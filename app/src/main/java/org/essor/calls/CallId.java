package org.essor.calls;

import java.util.UUID;

/** Which call, for every module. */
public record CallId(UUID value) {

  /** Makes an identifier that no other call has. */
  public static CallId next() {
    return new CallId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
