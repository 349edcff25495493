package org.essor.assignment;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds assignments. Every method gives the same answer to the same question. */
public final class Assigner {

  private Assigner() {}

  /**
   * The assignment whose affinities sum to most, exactly, with its proof.
   *
   * <p>Time grows little faster than the number of pairs: some 0.2 s for 1,500 reviewers and 2,500
   * projects. Where quotas of one project cross each other (an organisation and a profile that
   * share some members only) the search may be cut short, sooner the larger the instance; {@link
   * Assignment#isProvenBest} then says so.
   *
   * @throws SearchCutShortException where it has found none by then, nor that there is none; so do
   *     the other methods
   */
  public static Outcome largestTotal(Instance instance) {
    return largest(instance, instance.weights())
        .<Outcome>map(found -> assignment(instance, found))
        .orElseGet(() -> infeasible(instance));
  }

  /**
   * The assignment that keeps most of the present pairs, and of those the one whose affinities sum
   * to most. To take a reviewer out, give it the load 0; to add one, give it its load.
   *
   * @param present pairs as they are; those that may no longer be are left
   * @throws IllegalArgumentException where affinities are too large or precise to be weighed
   *     against all moves
   */
  public static Outcome fewestMoves(Instance instance, Collection<Pair> present) {
    long kept = worthOfAMove(instance);
    var weights = instance.weights().clone();
    for (var pair : present) {
      int cell = instance.cell(pair.reviewer(), pair.project());
      weights[cell] = weights[cell] == Instance.EXCLUDED ? Instance.EXCLUDED : weights[cell] + kept;
    }
    return largest(instance, weights)
        .<Outcome>map(found -> new Assignment(instance, found.pairs(), reassigned(instance, found)))
        .orElseGet(() -> infeasible(instance));
  }

  /** More than any choice of pairs can be worth beside any other. */
  private static long worthOfAMove(Instance instance) {
    long largest = Terms.largest(instance.weights());
    long pairs = instance.reviewsNeeded();
    try {
      long worth = Math.addExact(1, Math.multiplyExact(2 * largest, pairs));
      instance.requireExact(Math.addExact(worth, largest));
      return worth;
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("Affinities are too large for exact sums", e);
    }
  }

  private static Assignment.Proof reassigned(Instance instance, QuotaSearch.Found found) {
    long sum = 0;
    for (var pair : found.pairs()) {
      sum += instance.weight(pair.reviewer(), pair.project());
    }
    return new Assignment.Proof(BigInteger.valueOf(sum), Optional.empty(), Optional.empty());
  }

  /**
   * The assignment whose worst-served project is served as well as can be found, and then the one
   * whose affinities sum to most. Both come with what no assignment exceeds: where that is reached,
   * nothing is better; elsewhere the distance is known.
   */
  public static Outcome fairest(Instance instance) {
    return largest(instance, instance.weights())
        .<Outcome>map(found -> new FairSearch(instance, found).solve())
        .orElseGet(() -> infeasible(instance));
  }

  static Optional<QuotaSearch.Found> largest(Instance instance, long[] weights) {
    return isHopeless(instance) ? Optional.empty() : new QuotaSearch(instance, weights).solve();
  }

  private static boolean isHopeless(Instance instance) {
    return !instance.forced().isEmpty() && !Clashes.obvious(instance).isEmpty();
  }

  private static Assignment assignment(Instance instance, QuotaSearch.Found found) {
    return new Assignment(
        instance,
        found.pairs(),
        new Assignment.Proof(found.bound(), Optional.empty(), found.certificate()));
  }

  static Infeasible infeasible(Instance instance) {
    var clashes = Clashes.obvious(instance);
    return new Infeasible(
        clashes.isEmpty() ? List.of(Clashes.hidden(instance)) : clashes, Relaxer.relax(instance));
  }
}
