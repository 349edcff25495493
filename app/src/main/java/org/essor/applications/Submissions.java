package org.essor.applications;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;
import org.essor.receipts.SignedReceipt;

/**
 * Deposited applications, for those who handle them: the operators who run the call, and whom
 * another module lets read ({@link SubmissionReaders}). Who is barred ({@link SubmissionBars}) is
 * told that there is no such application, whatever his role, and counts do not count it.
 */
public interface Submissions {

  /**
   * Lists applications of a call to one who runs it.
   *
   * @throws org.essor.kernel.Refusal {@code calls.call.unknown} to others
   */
  SubmissionPage list(SubmissionQuery query, PersonId who);

  /**
   * Returns an application. Who may not learn who applies ({@link
   * SubmissionReaders.Reading#WITHOUT_NAMES}) gets it too: whoever asks for him hides the names.
   *
   * @throws org.essor.kernel.Refusal {@code applications.application.unknown} where there is none,
   *     or he may not read it
   */
  Submission get(ApplicationId id, PersonId who);

  /**
   * Returns what its deposit that counts holds. As all below, it refuses as {@link #get} does, and
   * also who may not learn who applies.
   */
  SubmittedContent content(ApplicationId id, PersonId who);

  /** The same, for a page that hides who applies from those who may not learn it. */
  SubmittedContent contentToVeil(ApplicationId id, PersonId who);

  /** The receipt of its deposit that counts, always the same; refuses as {@link #get} does. */
  SignedReceipt receipt(ApplicationId id, PersonId who);

  /** That deposit, byte by byte as its fingerprint was taken; refuses as {@link #get} does. */
  byte[] bytes(ApplicationId id, PersonId who);

  /** How it came to its state, the first step first; refuses as {@link #get} does. */
  List<Step> history(ApplicationId id, PersonId who);

  /** All its deposits, the last one counts; refuses as {@link #get} does. */
  List<Deposit> deposits(ApplicationId id, PersonId who);

  /**
   * An application as it is handed over.
   *
   * @param bytes of its deposit that counts, as its fingerprint was taken
   */
  record Handed(Submission submission, SubmittedContent content, byte[] bytes) {}

  /**
   * Hands over all that a query wants, by number, whatever its order and page. They are read some
   * at a time, so that memory does not grow with their number, and a slow taker holds no connection
   * of the database. Refuses as {@link #list} does, before anything is handed over.
   */
  void handOver(SubmissionQuery query, PersonId who, Consumer<Handed> taker);

  /**
   * Lists all applications of a call that were deposited, by number: for modules that decide
   * themselves who may see what. Never shown as it is.
   */
  List<Submission> listOf(CallId call);

  /** Finds an application that was deposited: for the same modules. Never shown as it is. */
  Optional<Submission> find(ApplicationId id);

  /**
   * Lists what the deposits that count of some applications hold, by number: for the same modules,
   * some hundreds at once at most. Never shown as it is.
   */
  List<SubmittedContent> contentsOf(Collection<ApplicationId> ids);
}
