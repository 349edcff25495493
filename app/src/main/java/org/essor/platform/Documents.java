package org.essor.platform;

import java.util.Optional;

/**
 * Files that people put on the site, kept in the database with what they belong to. Whether someone
 * may read one, the module that holds its identifier decides.
 */
public interface Documents {

  /**
   * Keeps a file, in the caller's transaction. What it is, is read from its name and checked in its
   * bytes: what a browser says of it is not believed.
   *
   * @param name the name of the file; a path before it is left out
   * @throws org.essor.kernel.Refusal {@code platform.document.empty}, {@code .large} (fact: the
   *     most, in MB), {@code .type} where the kind is not allowed, {@code .content} where the bytes
   *     are not of the kind that the name says
   */
  Document store(String name, byte[] content);

  Optional<Document> find(DocumentId id);

  /**
   * Returns the bytes of a file.
   *
   * @throws org.essor.kernel.Refusal {@code platform.document.unknown} where there is none
   */
  byte[] read(DocumentId id);

  /** Erases a file, if there is one. */
  void delete(DocumentId id);
}
