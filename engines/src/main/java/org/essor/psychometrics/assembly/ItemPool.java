package org.essor.psychometrics.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Items and the limits that every test drawn from them keeps: made once, asked often.
 *
 * <p>Tests are found by branch and bound over a linear relaxation, exactly: a test is the best one,
 * or says by its bound how far from it it may be where its steps, {@value #MOST_NODES} if nothing
 * else is said, were not enough.
 */
public final class ItemPool {

  private static final long MOST_NODES = 200_000;

  private final int items;
  private final long mostSteps;
  private final List<Limit> limits;
  private final List<Row> rows;
  private final List<Row> conflicts;
  private final List<Row> settled;

  /**
   * @param items how many there are; limits name them from 0
   * @throws IllegalArgumentException where a limit names an item that there is not, or one twice
   */
  public ItemPool(int items, List<Limit> limits) {
    this(items, limits, MOST_NODES);
  }

  /**
   * A pool whose searches take no more steps than so many.
   *
   * @throws IllegalArgumentException as the other constructor
   */
  public ItemPool(int items, List<Limit> limits, long mostSteps) {
    this.items = items;
    this.mostSteps = mostSteps;
    this.limits = List.copyOf(limits);
    this.limits.forEach(limit -> check(limit, items));
    settled = limits.stream().filter(ItemPool::isSettling).map(Row::of).toList();
    conflicts =
        limits.stream()
            .filter(limit -> limit.isConflict() && !isSettling(limit))
            .map(Row::of)
            .toList();
    rows =
        limits.stream()
            .filter(limit -> !limit.isConflict() && !isSettling(limit))
            .map(Row::of)
            .toList();
  }

  private static void check(Limit limit, int items) {
    var seen = new BitSet();
    for (var term : limit.terms()) {
      if (term.item() < 0 || term.item() >= items || seen.get(term.item())) {
        throw new IllegalArgumentException(
            "The limit \"%s\" names item %d of %d, from 0, twice or wrongly"
                .formatted(limit.name(), term.item(), items));
      }
      seen.set(term.item());
    }
  }

  /** Whether it only says of one item that it is in or out. */
  private static boolean isSettling(Limit limit) {
    return limit.terms().size() == 1 && limit.terms().getFirst().amount() == 1;
  }

  /** The best test with what is settled of it. */
  public Assembly best(Objective objective, Fixed fixed) {
    double scale = scale(objective);
    var search = new Search(model(objective, fixed, scale), mostSteps, false);
    var found = search.find();
    if (found.isEmpty()) {
      return new ImpossibleTest(search.isProven());
    }
    double value = objective.value(found.get());
    double bound = search.isProven() ? value : Math.max(value, -search.bound() / scale);
    return new AssembledTest(found.get().stream().boxed().toList(), value, bound);
  }

  private static double scale(Objective objective) {
    double largest =
        objective.sums().stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    return largest > 0 ? 1 / largest : 1;
  }

  private Model model(Objective objective, Fixed fixed, double scale) {
    var lower = new double[items];
    var upper = new double[items];
    Arrays.fill(upper, 1);
    fixed.in().stream().forEach(item -> lower[item] = 1);
    fixed.out().stream().forEach(item -> upper[item] = 0);
    for (var row : settled) {
      int item = row.places()[0];
      lower[item] = Math.max(lower[item], row.least());
      upper[item] = Math.min(upper[item], row.most());
    }
    var sums = objective.sums().stream().map(sum -> times(sum, scale)).toList();
    return objective.isOneSum()
        ? new Model(items, times(sums.getFirst(), -1), lower, upper, rows, conflicts)
        : maximin(sums, lower, upper);
  }

  private static double[] times(double[] numbers, double factor) {
    return Arrays.stream(numbers).map(number -> number * factor).toArray();
  }

  /** One more variable, below each of the sums, is what there should be most of. */
  private Model maximin(List<double[]> sums, double[] lower, double[] upper) {
    var cost = new double[items + 1];
    cost[items] = -1;
    var least = Arrays.copyOf(lower, items + 1);
    var most = Arrays.copyOf(upper, items + 1);
    least[items] = end(sums, -1);
    most[items] = end(sums, 1);
    var more = new ArrayList<>(rows);
    var places = IntStream.rangeClosed(0, items).toArray();
    for (var sum : sums) {
      var amounts = Arrays.copyOf(sum, items + 1);
      amounts[items] = -1;
      more.add(new Row(places, amounts, 0, Double.POSITIVE_INFINITY));
    }
    return new Model(items, cost, least, most, more, conflicts);
  }

  /** The least that a sum over items can be of all sums: at its smallest, or at its largest. */
  private static double end(List<double[]> sums, int sign) {
    return sums.stream()
        .mapToDouble(sum -> sign * Arrays.stream(sum).map(each -> Math.max(0, sign * each)).sum())
        .min()
        .orElse(0);
  }

  /**
   * The names of limits that no test keeps together, all of them needed for that; empty where there
   * is a test.
   */
  public List<String> clashes(Fixed fixed) {
    if (isPossible(limits, fixed)) {
      return List.of();
    }
    var needed = limits;
    int size = Math.max(1, needed.size() / 2);
    while (true) {
      needed = without(needed, size, fixed);
      if (size == 1) {
        return needed.stream().map(Limit::name).toList();
      }
      size /= 2;
    }
  }

  /** Takes limits out, some at a time, as long as there is no test without them. */
  private List<Limit> without(List<Limit> all, int size, Fixed fixed) {
    var needed = all;
    int start = 0;
    while (start < needed.size()) {
      var end = Math.min(needed.size(), start + size);
      var fewer =
          Stream.concat(
                  needed.subList(0, start).stream(), needed.subList(end, needed.size()).stream())
              .toList();
      if (isPossible(fewer, fixed)) {
        start += size;
      } else {
        needed = fewer;
      }
    }
    return needed;
  }

  private boolean isPossible(List<Limit> some, Fixed fixed) {
    var pool = new ItemPool(items, some);
    var search = new Search(pool.model(anyTest(), fixed, 1), MOST_NODES, true);
    return search.find().isPresent() || !search.isProven();
  }

  /** Uneven costs, so that the relaxation does not stand still between equals. */
  private Objective anyTest() {
    return Objective.sum(
        IntStream.range(0, items).mapToDouble(item -> 1 + item * 0.618 % 1).toArray());
  }
}
