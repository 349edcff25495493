package org.essor.platform;

/** The jobs of this installation. */
public interface Jobs {

  /**
   * Runs a job as soon as the caller's transaction is committed, instead of at its next turn; where
   * it is running already, its next turn is in time.
   */
  void wake(String name);
}
