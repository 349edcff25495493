package org.essor.grants;

import java.util.List;
import org.essor.kernel.PersonId;

/**
 * Agreements, for the consortium that they are made with, from the day they are sent. Every method
 * refuses with {@code grants.agreement.unknown} where the person is not of the consortium, as where
 * there is none, and with {@code grants.right.forbidden} where his right does not allow it.
 */
public interface OwnAgreements {

  /** Lists the agreements of the consortia that a person is of, the last changed first. */
  List<Agreement> list(PersonId who);

  Agreement get(AgreementId id, PersonId who);

  /** Records that the lead agrees to the version that waits for signatures. */
  void accept(AgreementEdit edit);

  /**
   * Hands in a deliverable.
   *
   * @throws org.essor.kernel.Refusal {@code grants.deliverable.decided} where it is accepted
   *     already, and as {@link org.essor.platform.Documents#store} does
   */
  void handIn(AgreementEdit edit, int deliverable, Upload upload);

  /** A file as a browser sends it. */
  record Upload(String name, byte[] content) {}

  byte[] document(AgreementId id, int version, PersonId who);

  /** A version in English, for information: the French document counts. */
  byte[] translation(AgreementId id, int version, PersonId who);

  byte[] file(AgreementId id, int handIn, PersonId who);
}
