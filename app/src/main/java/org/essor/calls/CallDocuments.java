package org.essor.calls;

import java.util.List;
import org.essor.journeys.Text;
import org.essor.kernel.PersonId;
import org.essor.platform.Document;
import org.essor.platform.DocumentId;

/** The files of calls. Changes refuse as {@link CallDesk} does. */
public interface CallDocuments {

  /** A file of a call, with what it is. */
  record Titled(Document document, Text title) {}

  /** A file to add. */
  record Upload(Text title, String name, byte[] content) {}

  /** A file to keep as it was added. */
  record Download(Document document, byte[] content) {}

  /** Lists the files of a call, the first added first. */
  List<Titled> list(CallId call);

  /**
   * Adds a file; on a published call too, where it is dated.
   *
   * @throws org.essor.kernel.Refusal {@code platform.document.…} as {@link
   *     org.essor.platform.Documents#store} does
   */
  void add(CallId call, PersonId who, Upload upload);

  /**
   * Removes a file of a draft.
   *
   * @throws org.essor.kernel.Refusal {@code calls.edit.published} where the call is published
   */
  void remove(CallId call, PersonId who, DocumentId document);

  /**
   * Returns a file of a call.
   *
   * @throws org.essor.kernel.Refusal {@code calls.document.unknown} where it has no such
   */
  Download get(CallId call, DocumentId document);
}
