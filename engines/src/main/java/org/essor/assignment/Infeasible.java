package org.essor.assignment;

import java.util.List;

/**
 * No assignment keeps all constraints.
 *
 * @param clashes sets of constraints that contradict each other; of each set, all are needed for
 *     the contradiction. Never empty
 * @param relaxation the fewest changes after which an assignment exists
 */
public record Infeasible(List<Clash> clashes, List<Relaxation> relaxation) implements Outcome {

  public Infeasible {
    clashes = List.copyOf(clashes);
    relaxation = List.copyOf(relaxation);
  }
}
