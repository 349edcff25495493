package org.essor.platform;

import java.util.UUID;

/** Names a file that is kept. */
public record DocumentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
