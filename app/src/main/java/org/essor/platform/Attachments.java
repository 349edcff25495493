package org.essor.platform;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Large files that people add to what they file: received in pieces, kept on disk or on S3, never
 * wholly in memory. Whether someone may add to one or read it, the module that holds its identifier
 * decides.
 */
public interface Attachments {

  /**
   * Announces a file. What is not received in seven days is forgotten.
   *
   * @param name the name of the file; a path before it is left out
   * @param size in bytes
   * @throws org.essor.kernel.Refusal {@code platform.attachment.empty}, {@code .large} (fact: the
   *     most, in MB), {@code platform.document.type} where the kind is not allowed
   */
  Attachment begin(String name, long size);

  /** How many bytes have come, and are on disk: where to go on after an interruption. */
  long received(AttachmentId id);

  /**
   * Adds bytes, until the stream ends or breaks: what came stays. With the last one the file is
   * checked, and kept or put in quarantine.
   *
   * @param offset how many have come before; see {@link #received}
   * @return the file as it is afterwards
   * @throws org.essor.kernel.Refusal {@code platform.attachment.unknown}; {@code .offset} (fact:
   *     how many bytes have come) where it is another; {@code .busy} where another request is
   *     adding to it; {@code platform.document.content} where it is not what its name says, its
   *     bytes then being erased
   * @throws java.io.UncheckedIOException where the stream breaks
   */
  Attachment append(AttachmentId id, long offset, InputStream bytes);

  Optional<Attachment> find(AttachmentId id);

  /** Finds several at once; those that do not exist are left out. */
  List<Attachment> list(Collection<AttachmentId> ids);

  /**
   * Opens a file that is kept.
   *
   * @throws org.essor.kernel.Refusal {@code platform.attachment.unknown}; {@code .quarantined}
   *     while it is not searched for viruses, {@code .infected} where one was found
   */
  InputStream open(AttachmentId id);

  /** Erases a file once the caller's transaction is committed, if there is one. */
  void delete(AttachmentId id);
}
