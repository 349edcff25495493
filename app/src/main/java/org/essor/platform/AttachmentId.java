package org.essor.platform;

import java.util.UUID;

/** Names a large file that is kept, or is being received. */
public record AttachmentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
