package org.essor.applications;

import java.util.UUID;
import org.essor.kernel.PersonId;
import org.essor.receipts.SignedReceipt;

/** Deposits of applications. Refuses as {@link Applications} does. */
public interface Deposits {

  /**
   * What somebody confirms.
   *
   * @param token drawn with the page where he confirms: sent twice, it deposits once
   */
  record Confirmation(ApplicationId application, PersonId who, UUID token) {}

  /**
   * Deposits an application: answers and files are frozen, and counted at the instant of the
   * database within the transaction, in {@code [opening, closing + grace)}. Once this returns, the
   * deposit is committed, and the mail with it.
   *
   * @throws org.essor.kernel.Refusal {@code applications.deposit.early}, {@code .late} (fact: the
   *     instant of the closing), {@code .problems} (fact: how many), {@code .files} where a file is
   *     not wholly received or infected, {@code applications.step.impossible}
   */
  Deposit submit(Confirmation confirmation);

  /** The receipt of a deposit, always the same. */
  SignedReceipt receipt(ApplicationId id, String number, PersonId who);

  /** The content of a deposit, byte by byte as its fingerprint was taken. */
  byte[] content(ApplicationId id, String number, PersonId who);
}
