package org.essor.applications;

import java.util.UUID;

/** Which application, for every module; also the end of the address of its page. */
public record ApplicationId(UUID value) {

  /** Makes an identifier that no other application has. */
  public static ApplicationId next() {
    return new ApplicationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
