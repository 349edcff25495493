package org.essor.platform;

/** The jobs of this installation. */
public interface Jobs {

  /**
   * Runs a job as soon as the caller's transaction is committed, instead of at its next turn; where
   * it was woken less than a second ago, when that second is over; where it is running, once more
   * when it has ended.
   */
  void wake(String name);
}
