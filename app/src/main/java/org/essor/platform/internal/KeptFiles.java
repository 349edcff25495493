package org.essor.platform.internal;

import java.io.InputStream;
import org.essor.platform.AttachmentId;

/** Where large files are kept once they were wholly received and checked. */
interface KeptFiles {

  /**
   * Takes a file that was received; once more does no harm.
   *
   * @throws org.essor.kernel.Refusal {@code platform.attachment.unkept} where it cannot be kept for
   *     now: it stays where it was received
   */
  void keep(AttachmentId id);

  /** Lets go of what was received, once it is written that the file is kept. */
  void release(AttachmentId id);

  /**
   * Opens a file that was taken; its bytes are read as they are asked for.
   *
   * @throws org.essor.kernel.Refusal {@code platform.attachment.unreachable} where they cannot be
   *     reached for now
   */
  InputStream open(AttachmentId id);

  /** Erases a file, wherever it is. */
  void delete(AttachmentId id);
}
