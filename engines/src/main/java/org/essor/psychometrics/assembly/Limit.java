package org.essor.psychometrics.assembly;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a test must keep: a sum over its items, such as their number or their minutes, within a
 * range.
 *
 * @param name what people call it
 * @param terms what items count; those that are not named count 0
 */
public record Limit(String name, List<Term> terms, Range range) {

  /** By how much a sum may leave its range, relative to the largest amount in it. */
  public static final double ROUNDING = 1e-7;

  /** What an item counts. */
  public record Term(int item, double amount) {}

  /** Both ends are included and may be infinite. */
  public record Range(double least, double most) {

    public Range {
      if (!(least <= most)) {
        throw new IllegalArgumentException("From %s to %s".formatted(least, most));
      }
    }

    public static Range atLeast(double least) {
      return new Range(least, Double.POSITIVE_INFINITY);
    }

    public static Range atMost(double most) {
      return new Range(Double.NEGATIVE_INFINITY, most);
    }

    public static Range exactly(double amount) {
      return new Range(amount, amount);
    }
  }

  /** Two items that must not stand in one test. */
  public record Pair(int one, int other) {}

  public Limit {
    terms = List.copyOf(terms);
  }

  /** A number of items. */
  public static Limit count(String name, Collection<Integer> items, Range range) {
    return new Limit(name, items.stream().map(item -> new Term(item, 1)).toList(), range);
  }

  /** A sum of what each item, by its number, counts. */
  public static Limit sum(String name, double[] amounts, Range range) {
    var terms =
        IntStream.range(0, amounts.length)
            .filter(item -> amounts[item] != 0)
            .mapToObj(item -> new Term(item, amounts[item]))
            .toList();
    return new Limit(name, terms, range);
  }

  /** At most one of each set of items that are all enemies of each other. */
  public static List<Limit> enemies(Collection<Pair> pairs, IntFunction<String> named) {
    var limits = new ArrayList<Limit>();
    var covered = new HashSet<Pair>();
    for (var pair : Set.copyOf(pairs).stream().sorted(Limit::compare).toList()) {
      if (!covered.contains(ordered(pair.one(), pair.other()))) {
        var set = enemySet(pair, pairs, covered);
        var names = set.stream().sorted().map(named::apply).collect(Collectors.joining(", "));
        limits.add(count("enemies " + names, set, new Range(0, 1)));
      }
    }
    return limits;
  }

  private static int compare(Pair one, Pair other) {
    int first = Integer.compare(one.one(), other.one());
    return first != 0 ? first : Integer.compare(one.other(), other.other());
  }

  private static Pair ordered(int one, int other) {
    return new Pair(Math.min(one, other), Math.max(one, other));
  }

  private static List<Integer> enemySet(Pair start, Collection<Pair> pairs, Set<Pair> covered) {
    var all = pairs.stream().map(pair -> ordered(pair.one(), pair.other())).toList();
    var known = Set.copyOf(all);
    var set = new ArrayList<>(List.of(start.one(), start.other()));
    all.stream()
        .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
        .distinct()
        .sorted()
        .filter(item -> !set.contains(item))
        .filter(item -> set.stream().allMatch(each -> known.contains(ordered(item, each))))
        .forEach(set::add);
    set.forEach(one -> set.forEach(other -> covered.add(ordered(one, other))));
    return set;
  }

  /** The sum over some items. */
  public double total(BitSet items) {
    return terms.stream().filter(term -> items.get(term.item())).mapToDouble(Term::amount).sum();
  }

  public boolean isKeptBy(BitSet items) {
    double total = total(items);
    double rounding = ROUNDING * largest();
    return total >= range.least() - rounding && total <= range.most() + rounding;
  }

  double largest() {
    return terms.stream().mapToDouble(term -> Math.abs(term.amount())).max().orElse(1);
  }

  /** Whether it only says that at most one of some items is taken. */
  boolean isConflict() {
    return range.least() <= 0
        && range.most() >= 1
        && range.most() < 2
        && terms.stream().allMatch(term -> term.amount() == 1);
  }
}
