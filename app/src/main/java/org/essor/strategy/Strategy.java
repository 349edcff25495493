package org.essor.strategy;

import java.util.List;
import java.util.Optional;

/** The strategy: its parts, what is stated of them, and what coordinators add. */
public interface Strategy {

  Catalogue catalogue();

  /** The strategy with all that is stated of it now. */
  Board get();

  /** Every statement ever recorded, withdrawn ones too, the last recorded first. */
  List<Statement> listHistory();

  /** Finds what was last recorded of a property, whatever time it speaks of. */
  Optional<Statement> findLatest(String subject, Property property);

  /**
   * Records what a coordinator states, and writes it in the audit log. The caller has checked that
   * he is one.
   *
   * @throws ChangedMeanwhileException where something was recorded after what he saw; nothing is
   *     saved then
   * @throws IllegalArgumentException where the subject has no such property
   */
  Statement state(Edit edit);
}
