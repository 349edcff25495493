package org.essor.assignment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reviewers given to projects, with every constraint kept, and what is proven of it.
 *
 * <p>A project's score is the sum of its reviewers' affinities; the total is the sum of all scores.
 */
public final class Assignment implements Outcome {

  private final Instance instance;
  private final List<Pair> pairs;
  private final Proof proof;

  /**
   * What no assignment exceeds.
   *
   * @param total bound of the total, in units; under the worst score reached where fairness is
   *     asked
   * @param worst bound of the worst score, where it was asked for
   * @param certificate prices that show the bound of the total
   */
  record Proof(BigInteger total, Optional<BigInteger> worst, Optional<Certificate> certificate) {}

  Assignment(Instance instance, Collection<Pair> pairs, Proof proof) {
    this.instance = instance;
    this.pairs = pairs.stream().sorted().toList();
    this.proof = proof;
  }

  public Instance instance() {
    return instance;
  }

  /** All pairs, by project, then by reviewer. */
  public List<Pair> pairs() {
    return pairs;
  }

  /** Places of the reviewers of a project. */
  public List<Integer> reviewersOf(int project) {
    return pairs.stream().filter(pair -> pair.project() == project).map(Pair::reviewer).toList();
  }

  /** Places of the projects of a reviewer. */
  public List<Integer> projectsOf(int reviewer) {
    return pairs.stream().filter(pair -> pair.reviewer() == reviewer).map(Pair::project).toList();
  }

  /** The sum of all affinities, exact. */
  public BigDecimal total() {
    return BigDecimal.valueOf(units(), instance.scale());
  }

  /** The score of a project. */
  public BigDecimal score(int project) {
    return BigDecimal.valueOf(scores()[project], instance.scale());
  }

  /** The score of the project served worst, of those that need a reviewer; 0 where none does. */
  public BigDecimal worstProject() {
    return BigDecimal.valueOf(worstUnits(), instance.scale());
  }

  /**
   * What the total of no assignment exceeds; where fairness was asked, of none whose worst project
   * is served as well as here.
   */
  public BigDecimal totalBound() {
    return new BigDecimal(proof.total(), instance.scale());
  }

  /** What the worst score of no assignment exceeds; empty where fairness was not asked. */
  public Optional<BigDecimal> worstProjectBound() {
    return proof.worst().map(bound -> new BigDecimal(bound, instance.scale()));
  }

  /** Prices that prove {@link #totalBound}, where no constraint but loads and quotas shaped it. */
  public Optional<Certificate> certificate() {
    return proof.certificate();
  }

  /** True where both bounds are reached: nothing is better. */
  public boolean isProvenBest() {
    return BigInteger.valueOf(units()).equals(proof.total())
        && proof.worst().map(bound -> bound.equals(BigInteger.valueOf(worstUnits()))).orElse(true);
  }

  private long units() {
    return pairs.stream().mapToLong(pair -> instance.weight(pair.reviewer(), pair.project())).sum();
  }

  private long[] scores() {
    var scores = new long[instance.projects().size()];
    pairs.forEach(
        pair -> scores[pair.project()] += instance.weight(pair.reviewer(), pair.project()));
    return scores;
  }

  private long worstUnits() {
    var scores = scores();
    long worst = Long.MAX_VALUE;
    for (int project = 0; project < scores.length; project++) {
      worst = instance.demand(project) > 0 ? Math.min(worst, scores[project]) : worst;
    }
    return worst == Long.MAX_VALUE ? 0 : worst;
  }
}
