package org.essor.platform;

import java.time.Instant;

/**
 * A large file that is kept, or is being received, without its bytes.
 *
 * @param name the name of the file, without a path
 * @param mediaType what it is, such as {@code application/pdf}
 * @param size in bytes, as announced and, once received, as it is
 * @param sha256 the fingerprint of its bytes, 64 hexadecimal digits; empty while it is received
 * @param begunAt when the first byte was announced
 */
public record Attachment(
    AttachmentId id,
    String name,
    String mediaType,
    long size,
    String sha256,
    State state,
    Instant begunAt) {

  /** How far it is. */
  public enum State {
    /** Its bytes are coming. */
    RECEIVING,
    /** All bytes are there; nobody may open it before it was searched for viruses. */
    QUARANTINED,
    /** A virus was found: its bytes were erased. */
    INFECTED,
    /** It can be opened. */
    KEPT
  }

  /** True where all its bytes have come, whether or not it can be opened yet. */
  public boolean isReceived() {
    return state == State.QUARANTINED || state == State.KEPT;
  }
}
