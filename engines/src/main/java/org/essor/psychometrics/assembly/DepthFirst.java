package org.essor.psychometrics.assembly;

import java.util.ArrayDeque;
import java.util.Optional;

/**
 * Branch and bound, depth first: the item taken most nearly by half is taken or left, first as its
 * share says; items whose reduced cost alone exceeds what is left to gain are settled on the way.
 */
final class DepthFirst {

  private static final double WHOLE = 1e-6;
  private static final double GAP = 1e-9;

  private final Model model;
  private final BoxedSimplex simplex;
  private final long mostNodes;
  private final boolean firstSuffices;
  private final ArrayDeque<Integer> settled = new ArrayDeque<>();
  private double limit;
  private Optional<double[]> best = Optional.empty();
  private long nodes;

  /**
   * How far to search.
   *
   * @param limit only what costs less counts
   * @param firstSuffices whether any test will do
   */
  record Reach(double limit, long mostNodes, boolean firstSuffices) {}

  DepthFirst(Model model, int[] basis, Reach reach) {
    this.model = model;
    simplex = new BoxedSimplex(model.program(), basis);
    limit = reach.limit();
    mostNodes = reach.mostNodes();
    firstSuffices = reach.firstSuffices();
  }

  /** The values of the best test found. */
  Optional<double[]> search() {
    if (model.isPossible()) {
      explore();
    }
    return best;
  }

  /** Whether nothing was left unexplored. */
  boolean isComplete() {
    return nodes <= mostNodes;
  }

  long nodes() {
    return nodes;
  }

  private void explore() {
    if (++nodes > mostNodes || !simplex.solve(limit)) {
      return;
    }
    int branch = branch();
    if (branch < 0) {
      keep();
      return;
    }
    int before = settled.size();
    settle();
    double first = Math.rint(simplex.value(branch));
    side(branch, first);
    side(branch, 1 - first);
    while (settled.size() > before) {
      simplex.setBounds(settled.pop(), 0, 1);
    }
  }

  private void side(int branch, double at) {
    simplex.setBounds(branch, at, at);
    explore();
    simplex.setBounds(branch, 0, 1);
  }

  private void keep() {
    double cost = simplex.objective();
    best = Optional.of(simplex.values());
    limit = firstSuffices ? Double.NEGATIVE_INFINITY : cost - GAP * Math.max(1, Math.abs(cost));
  }

  /** The item whose share is nearest to a half; −1 where all are whole. */
  private int branch() {
    int found = -1;
    double most = WHOLE;
    for (int item = 0; item < model.items(); item++) {
      double part = Math.abs(simplex.value(item) - Math.rint(simplex.value(item)));
      if (part > most) {
        most = part;
        found = item;
      }
    }
    return found;
  }

  private void settle() {
    double left = limit - simplex.objective();
    for (int item = 0; item < model.items(); item++) {
      if (!simplex.isFixed(item) && Math.abs(simplex.reduced(item)) >= left) {
        double at = simplex.value(item);
        simplex.setBounds(item, at, at);
        settled.push(item);
      }
    }
  }
}
