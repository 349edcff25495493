package org.essor.platform;

import java.io.InputStream;

/**
 * Copies of files without what programs write into them of who made them: authors, organisations,
 * tools, places, comments and changes with their authors, electronic signatures. What a reader sees
 * stays; what it tells of its authors, nobody can take out.
 */
public interface PlainCopies {

  /**
   * A copy, to read once and close.
   *
   * @param size in bytes
   */
  record Copy(long size, InputStream bytes) {}

  /**
   * Makes a copy of a file.
   *
   * @throws org.essor.kernel.Refusal as {@link Attachments#open} does; {@code
   *     platform.attachment.sealed} where it is protected or damaged, so that nothing can be taken
   *     out
   */
  Copy of(Attachment file);
}
