package org.essor.psychometrics.assembly;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the test of least cost: the relaxation first; then the items it is least sure of (the
 * core), exactly; then, exactly again, all items that the relaxation's reduced costs do not rule
 * out against the test found, which is most often part of the core.
 */
final class Search {

  private static final int SMALLEST_CORE = 50;
  private static final int CORE_PER_ROW = 3;
  private static final double GAP = 1e-9;
  private static final double WHOLE = 1e-6;

  private final long mostNodes;
  private final boolean firstSuffices;
  private Model model;
  private BoxedSimplex root;
  private Optional<double[]> best = Optional.empty();
  private boolean proven;

  Search(Model model, long mostNodes, boolean firstSuffices) {
    this.model = model;
    this.mostNodes = mostNodes;
    this.firstSuffices = firstSuffices;
    var program = model.program();
    root = new BoxedSimplex(program, BoxedSimplex.emptyBasis(program));
  }

  /**
   * The items of the best test found; {@link #isProven} says whether it, or that none is, is sure.
   */
  Optional<BitSet> find() {
    if (!model.isPossible() || !relax()) {
      proven = true;
      return Optional.empty();
    }
    if (isWhole()) {
      proven = true;
      best = Optional.of(root.values());
    } else {
      round();
    }
    return best.map(this::items);
  }

  boolean isProven() {
    return proven;
  }

  /** What no test costs less than. */
  double bound() {
    return root.objective();
  }

  /** Solves the relaxation with the conflicts that count; false where there is nothing in it. */
  private boolean relax() {
    while (root.solve(Double.POSITIVE_INFINITY)) {
      var separated = model.separated(root.values());
      if (separated == model) {
        return true;
      }
      root = new BoxedSimplex(separated.program(), longer(root.basis(), separated));
      model = separated;
    }
    return false;
  }

  /** A basis with the rows that came to the model. */
  private static int[] longer(int[] basis, Model model) {
    var longer = Arrays.copyOf(basis, model.rows().size());
    for (int row = basis.length; row < longer.length; row++) {
      longer[row] = model.count() + row;
    }
    return longer;
  }

  private boolean isWhole() {
    return IntStream.range(0, model.items())
        .allMatch(item -> Math.abs(root.value(item) - Math.rint(root.value(item))) <= WHOLE);
  }

  private void round() {
    var doubts = doubts();
    var sorted = doubts.clone();
    Arrays.sort(sorted);
    int open = (int) Arrays.stream(sorted).filter(Double::isFinite).count();
    int size = Math.max(SMALLEST_CORE, CORE_PER_ROW * model.rows().size());
    boolean complete = false;
    int[] core = {};
    while (best.isEmpty() && core.length < open) {
      core = within(doubts, sorted[Math.min(open, size) - 1]);
      complete = search(core);
      size *= 4;
    }
    var rest = best.isEmpty() ? core : within(doubts, limit() - root.objective());
    proven = rest.length == 0 || (complete && rest.length <= core.length);
    if (best.isPresent() && !firstSuffices && !proven) {
      proven = search(rest);
    }
  }

  /** What a change of each variable costs at least; infinite where it is fixed. */
  private double[] doubts() {
    var doubts = new double[model.count()];
    for (int variable = 0; variable < doubts.length; variable++) {
      doubts[variable] =
          model.isFixed(variable) ? Double.POSITIVE_INFINITY : Math.abs(root.reduced(variable));
    }
    return doubts;
  }

  /** The variables that cost no more, in ascending order; what is in the basis is among them. */
  private static int[] within(double[] doubts, double most) {
    return IntStream.range(0, doubts.length).filter(place -> doubts[place] <= most).toArray();
  }

  private double limit() {
    return best.map(this::cost)
        .map(cost -> cost - GAP * Math.max(1, Math.abs(cost)))
        .orElse(Double.POSITIVE_INFINITY);
  }

  private double cost(double[] values) {
    double sum = 0;
    for (int variable = 0; variable < model.count(); variable++) {
      sum += model.cost()[variable] * values[variable];
    }
    return sum;
  }

  /** Searches with only some variables free; true where that came to its end. */
  private boolean search(int[] free) {
    var part = model.restricted(free, root.values());
    double settled = settledCost(free);
    var reach = new DepthFirst.Reach(limit() - settled, mostNodes, firstSuffices);
    var search = new DepthFirst(part, basis(free, part), reach);
    search.search().ifPresent(values -> best = Optional.of(whole(free, values)));
    return search.isComplete();
  }

  private double settledCost(int[] free) {
    double sum = root.objective();
    for (int variable : free) {
      sum -= model.cost()[variable] * root.value(variable);
    }
    return sum;
  }

  private int[] basis(int[] free, Model part) {
    var basis = root.basis();
    for (int row = 0; row < basis.length; row++) {
      basis[row] =
          basis[row] < model.count()
              ? Arrays.binarySearch(free, basis[row])
              : basis[row] - model.count() + part.count();
    }
    return longer(basis, part);
  }

  private double[] whole(int[] free, double[] values) {
    var whole = root.values();
    for (int place = 0; place < free.length; place++) {
      whole[free[place]] = values[place];
    }
    return whole;
  }

  private BitSet items(double[] values) {
    var items = new BitSet();
    for (int item = 0; item < model.items(); item++) {
      items.set(item, values[item] > 0.5);
    }
    return items;
  }
}
