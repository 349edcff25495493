package org.essor.skills;

import java.util.Optional;

/** The framework and the bank of questions. */
public interface Skills {

  /** The bank that new diagnoses begin with. */
  Bank getBank();

  /**
   * Finds a bank as it was, to go on with what was begun with it.
   *
   * @param fingerprint of {@link Bank#fingerprint}
   */
  Optional<Bank> findBank(String fingerprint);
}
