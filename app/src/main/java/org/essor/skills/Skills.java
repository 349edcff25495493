package org.essor.skills;

import java.util.Map;
import java.util.Optional;

/** The framework and the bank of questions. */
public interface Skills {

  /** The bank that new tests begin with. */
  Bank getBank();

  /**
   * The bank that came with Essor, whose framework another was published in the place of; empty
   * where none was. Its items that are not in {@link #getBank} wait: they ask about a competence
   * that the framework in force does not have.
   */
  Optional<Bank> replaced();

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
