package org.essor.projects;

import java.util.UUID;

/** Which project, for every module; also the end of the address of its page. */
public record ProjectId(UUID value) {

  /** Makes an identifier that no other project has. */
  public static ProjectId next() {
    return new ProjectId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
