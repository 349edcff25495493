package org.essor.selection;

import java.util.List;

/**
 * Candidates taken.
 *
 * @param taken identifiers, in the order of the envelope's candidates
 * @param value their sum
 * @param cents what they cost
 * @param valueBound what no choice exceeds: equal to the value where the choice is proven best
 */
public record Selection(List<String> taken, long value, long cents, long valueBound) {

  public Selection {
    taken = List.copyOf(taken);
  }

  public boolean isProvenBest() {
    return value == valueBound;
  }
}
