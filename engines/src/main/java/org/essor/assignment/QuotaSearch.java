package org.essor.assignment;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The assignment worth most under all quotas. Quotas enter the network when they are violated;
 * where those of one project cross each other, which no network keeps, the search branches: of the
 * reviewers who violate one, each in turn is kept away. The branch of the largest bound comes
 * first, so that the first assignment without a violation is the best.
 */
final class QuotaSearch {

  private static final int FEWEST_BRANCHES = 20;
  private static final int MOST_BRANCHES = 5_000;

  /** Pairs of an instance times branches: some seconds. */
  private static final int MOST_WORK = 600_000;

  private final Instance instance;
  private final long[] weights;
  private final ActiveQuotas active = new ActiveQuotas();
  private final PriorityQueue<Branch> open =
      new PriorityQueue<>(Comparator.comparing(Branch::worth).reversed());

  QuotaSearch(Instance instance, long[] weights) {
    this.instance = instance;
    this.weights = weights;
  }

  /**
   * What was found: pairs, what no assignment is worth more than, and prices where no branch was.
   */
  record Found(List<Pair> pairs, BigInteger bound, Optional<Certificate> certificate) {}

  /** Pairs excluded beside the instance's, the pairs of the largest flow and their worth. */
  private record Branch(
      List<Integer> excluded, List<Pair> pairs, BigInteger worth, Certificate proof) {}

  /** Empty where no assignment keeps all constraints. */
  Optional<Found> solve() {
    relaxed(List.of()).ifPresent(open::add);
    int most = mostBranches();
    for (int branches = 0; branches < most && !open.isEmpty(); branches++) {
      var best = open.remove();
      var violated = firstViolation(best);
      if (violated.isEmpty()) {
        return Optional.of(found(best, best.worth()));
      }
      branch(best, violated.get()).forEach(open::add);
    }
    return open.isEmpty() ? Optional.empty() : anyOf(open.element().worth());
  }

  private int mostBranches() {
    return Math.clamp(MOST_WORK / Math.max(1, weights.length), FEWEST_BRANCHES, MOST_BRANCHES);
  }

  private Found found(Branch branch, BigInteger bound) {
    return new Found(
        branch.pairs(),
        bound,
        Optional.of(branch.proof()).filter(_ -> branch.excluded().isEmpty()));
  }

  private Optional<QuotaViolation> firstViolation(Branch branch) {
    return QuotaViolation.of(instance, branch.pairs()).stream().findFirst();
  }

  private List<Branch> branch(Branch from, QuotaViolation violated) {
    var branches = new ArrayList<Branch>();
    for (int reviewer : violated.culprits()) {
      if (!instance.forced().contains(new Pair(reviewer, violated.project()))) {
        var excluded = new ArrayList<>(from.excluded());
        excluded.add(instance.cell(reviewer, violated.project()));
        relaxed(excluded).ifPresent(branches::add);
      }
    }
    return branches;
  }

  /** After too many branches, the first assignment met going down; still none may be. */
  private Optional<Found> anyOf(BigInteger bound) {
    Deque<Branch> stack = new ArrayDeque<>();
    open.stream().sorted(Comparator.comparing(Branch::worth)).forEach(stack::push);
    int most = mostBranches() + 2 * instance.projects().size();
    for (int branches = 0; !stack.isEmpty(); branches++) {
      if (branches == most) {
        throw new SearchCutShortException();
      }
      var top = stack.pop();
      var violated = firstViolation(top);
      if (violated.isEmpty()) {
        return Optional.of(found(top, bound));
      }
      branch(top, violated.get()).stream()
          .sorted(Comparator.comparing(Branch::worth))
          .forEach(stack::push);
    }
    return Optional.empty();
  }

  /** The best flow without some pairs, under every quota that the network can keep. */
  private Optional<Branch> relaxed(List<Integer> excluded) {
    var left = excluded.isEmpty() ? weights : weights.clone();
    excluded.forEach(cell -> left[cell] = Instance.EXCLUDED);
    while (true) {
      var model = new FlowModel(instance, Terms.of(left).with(active.byProject()));
      if (!model.solve()) {
        return Optional.empty();
      }
      var pairs = model.pairs();
      boolean added = false;
      for (var violation : QuotaViolation.of(instance, pairs)) {
        added |= active.add(violation.project(), violation.quota());
      }
      if (!added) {
        return Optional.of(new Branch(excluded, pairs, worth(pairs), model.certificate()));
      }
    }
  }

  private BigInteger worth(List<Pair> pairs) {
    return BigInteger.valueOf(
        pairs.stream()
            .mapToLong(pair -> weights[instance.cell(pair.reviewer(), pair.project())])
            .sum());
  }
}
