package org.essor.platform;

import java.util.List;

/** Mails to people. */
public interface Mails {

  /**
   * Puts a mail in the outbox, in the caller's transaction: it is sent after the commit, and never
   * where that is rolled back. Where the mail server fails, it is tried again for two days.
   *
   * @throws IllegalArgumentException where a text is missing
   * @throws IllegalStateException outside a transaction
   */
  void send(Mail mail);

  /** Puts several mails in the outbox, each as {@link #send(Mail)} does. */
  void send(List<Mail> mails);

  /** Erases all mails to an address, sent or not. */
  void forget(String email);

  /** True where mails are read on the page {@code /courriels} of a demonstration. */
  boolean areShown();
}
