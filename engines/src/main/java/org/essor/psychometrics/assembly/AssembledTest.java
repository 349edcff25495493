package org.essor.psychometrics.assembly;

import java.util.BitSet;
import java.util.List;

/**
 * A test that keeps every limit.
 *
 * @param items ascending
 * @param value what it has of the objective
 * @param bound what no test exceeds; equal to the value, but for rounding, where the search came to
 *     its end
 */
public record AssembledTest(List<Integer> items, double value, double bound) implements Assembly {

  private static final double ROUNDING = 1e-8;

  public AssembledTest {
    items = List.copyOf(items);
  }

  /** Whether it is proven that no test has more of the objective. */
  public boolean isOptimal() {
    return bound <= value + ROUNDING * Math.max(1, Math.abs(value));
  }

  public BitSet chosen() {
    var chosen = new BitSet();
    items.forEach(chosen::set);
    return chosen;
  }
}
