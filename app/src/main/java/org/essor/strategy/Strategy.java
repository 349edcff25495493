package org.essor.strategy;

import java.util.List;

/** The strategy: its parts, what is stated of them, and what coordinators add. */
public interface Strategy {

  Catalogue catalogue();

  /** The strategy with all that is stated of it now. */
  Board get();

  /** Every statement ever recorded, withdrawn ones too, the last recorded first. */
  List<Statement> listHistory();
}
