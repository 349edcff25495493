package org.essor.projects;

import java.util.List;
import java.util.Optional;
import org.essor.kernel.PersonId;
import org.essor.platform.Document;
import org.essor.platform.DocumentId;

/** The documents of projects. Refuses as {@link Projects} does. */
public interface ProjectDocuments {

  /**
   * A document of a project.
   *
   * @param by who added it, empty where his account no longer exists
   */
  record Added(Document document, Optional<PersonId> by) {}

  /** A file to add. */
  record Upload(String name, byte[] content) {}

  /** A file to keep as it was added. */
  record Download(Document document, byte[] content) {}

  /** Lists the documents, the last added first. */
  List<Added> list(ProjectId id, PersonId who);

  /**
   * Adds a document.
   *
   * @throws org.essor.kernel.Refusal {@code platform.document.…} as {@link
   *     org.essor.platform.Documents#store} does
   */
  void add(ProjectId id, PersonId who, Upload upload);

  /**
   * Returns a document of this project.
   *
   * @throws org.essor.kernel.Refusal {@code projects.document.unknown} where it has no such
   */
  Download get(ProjectId id, PersonId who, DocumentId document);

  /** Returns a document to a member who may remove it. Refuses as {@link #remove} does. */
  Added getToRemove(ProjectId id, PersonId who, DocumentId document);

  /** Removes a document for good. Refuses as {@link #get} does. */
  void remove(ProjectId id, PersonId who, DocumentId document);
}
