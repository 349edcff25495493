package org.essor.applications;

import org.essor.kernel.PersonId;
import org.essor.platform.AttachmentId;

/**
 * Files on their way to an answer, in pieces: whose they are and where they belong. Their bytes are
 * with {@link org.essor.platform.Attachments}, which forgets what is not wholly received in time.
 */
public interface Uploads {

  /** The most files that one person may be sending to one application. */
  int MOST = 10;

  /**
   * Remembers a file that was announced.
   *
   * @throws org.essor.kernel.Refusal {@code applications.upload.many} (fact: the most)
   */
  void begin(Upload upload);

  /**
   * Returns a file on its way.
   *
   * @throws org.essor.kernel.Refusal {@code platform.attachment.unknown} where there is none, or
   *     somebody else sends it
   */
  Upload get(AttachmentId file, PersonId who);

  /** Remembers that all of it has come. */
  void arrive(AttachmentId file);

  /** Forgets it: it was given up. */
  void forget(AttachmentId file);
}
