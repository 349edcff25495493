package org.essor.skills;

import java.util.Map;
import java.util.Optional;

/** The framework and the bank of questions. */
public interface Skills {

  /** The bank that new tests begin with. */
  Bank getBank();

  /**
   * Finds a bank as it was, to go on with what was begun with it.
   *
   * @param fingerprint of {@link Bank#fingerprint}
   */
  Optional<Bank> findBank(String fingerprint);

  /**
   * The bank of today as it would be with some files more, to try an item that is not published.
   * Nothing is kept.
   *
   * @param files by their path, as {@link ItemFiles} gives them; one of the same path is replaced
   * @throws org.essor.journeys.InvalidRegulationException where they do not hold together
   */
  Bank bankWith(Map<String, String> files);
}
