package org.essor.experts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a computation.
 *
 * @param pairs by application, then by expert; none where there is no assignment
 * @param proof empty where there is no assignment
 * @param clashes what contradicts what; none where there is an assignment
 * @param relaxation the fewest changes after which there is one
 */
public record RunResult(
    List<ProposedPair> pairs,
    Optional<Proof> proof,
    List<Obstacle> clashes,
    List<Obstacle> relaxation) {

  /**
   * What is reached, and what nothing exceeds.
   *
   * @param total the sum of all affinities
   * @param totalBound what the sum of no assignment exceeds; where the worst-served application
   *     comes first, of none that serves it as well
   * @param worst the sum of affinities of the application that is served worst
   * @param worstBound what it is at most in any assignment, where that was asked for
   * @param expected the mean of the sums of all draws, where it was drawn
   * @param best true where both bounds are reached; of a draw, where no chances expect more
   */
  public record Proof(
      BigDecimal total,
      BigDecimal totalBound,
      BigDecimal worst,
      Optional<BigDecimal> worstBound,
      Optional<BigDecimal> expected,
      boolean best) {}

  public RunResult {
    pairs = List.copyOf(pairs);
    clashes = List.copyOf(clashes);
    relaxation = List.copyOf(relaxation);
  }

  public boolean isPossible() {
    return proof.isPresent();
  }
}
