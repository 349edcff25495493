package org.essor.grants;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.essor.kernel.Euros;

/**
 * A payment that an agreement provides for (versement).
 *
 * @param number from 1 in the agreement
 * @param due when it is expected at the latest; empty while the operator has not said it
 * @param needs the numbers of the deliverables that must be accepted before
 */
public record Instalment(
    int number, String title, Euros amount, Optional<LocalDate> due, SortedSet<Integer> needs) {

  public Instalment {
    needs = new TreeSet<>(needs);
  }
}
