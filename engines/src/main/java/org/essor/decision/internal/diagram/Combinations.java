package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.essor.decision.Outcomes;
import org.essor.decision.Value;
import org.essor.decision.Value.Many;

/**
 * What a list made of several segments can be: every combination where they are few, else what is
 * always and what is sometimes in it.
 */
final class Combinations {

  private final Restriction reading;
  private final List<Summary> segments;
  private final Diagrams diagrams;
  private final Limits limits;

  /**
   * The segments as diagrams, for the few that have to be joined.
   *
   * @param left from the place of a segment to what the facts leave of it, or of its condition
   * @param reachable what can be reached of a diagram made of several segments
   * @param ends the list of a segment where its diagram ends
   */
  record Diagrams(IntUnaryOperator left, IntUnaryOperator reachable, Ends ends) {}

  /** What an end of the diagram of a segment means. */
  interface Ends {
    Many of(int place, Term end);
  }

  /**
   * How far combinations are listed.
   *
   * @param open the most undecided segments
   * @param listed the most combinations
   * @param pairs the most pairs of nodes looked at to find those of segments that share inputs
   */
  record Limits(int open, int listed, int pairs) {

    /** What is worth showing to a person. */
    static final Limits FEW = new Limits(8, 100, 1_000);

    static Limits of(int listed) {
      return new Limits(Integer.MAX_VALUE, listed, 1_000 + 100 * listed);
    }
  }

  /**
   * @param segments what is left of each
   */
  Combinations(Restriction reading, List<Summary> segments, Diagrams diagrams, Limits limits) {
    this.reading = reading;
    this.segments = segments;
    this.diagrams = diagrams;
    this.limits = limits;
  }

  /** The outcomes of a list that is {@code whenEmpty} where all segments are empty. */
  Outcomes outcomes(Value whenEmpty) {
    return listed(whenEmpty)
        .<Outcomes>map(lists ->
            lists.size() == 1 ? new Outcomes.Settled(lists.getFirst()) : new Outcomes.OneOf(lists))
        .orElseGet(this::collected);
  }

  /** Every list there can be, or nothing where there are too many. */
  private Optional<List<Value>> listed(Value whenEmpty) {
    if (countOpen() > limits.open) {
      return Optional.empty();
    }
    List<Many[]> all = List.<Many[]>of(settled());
    for (var group : Components.of(segments)) {
      var tuples = tuples(group, limits.listed / all.size());
      if (tuples.isEmpty()) {
        return Optional.empty();
      }
      all = product(all, tuples, group);
    }
    return Optional.of(distinct(all, whenEmpty));
  }

  private int countOpen() {
    int open = 0;
    for (var segment : segments) {
      open += segment.isSettled() ? 0 : 1;
    }
    return open;
  }

  private Many[] settled() {
    var lists = new Many[segments.size()];
    for (int i = 0; i < lists.length; i++) {
      if (segments.get(i).isSettled()) {
        lists[i] = Lists.many(segments.get(i).terms().getFirst());
      }
    }
    return lists;
  }

  /** What the segments of a group can be together; none where that is more than {@code most}. */
  private List<List<Many>> tuples(List<Integer> group, int most) {
    if (group.size() == 1) {
      var ends = segments.get(group.getFirst()).terms();
      return ends.size() > most
          ? List.of()
          : ends.stream().map(end -> List.of(Lists.many(end))).toList();
    }
    int root = diagrams.left.applyAsInt(group.getFirst());
    int pairs = limits.pairs;
    for (int place : group.subList(1, group.size())) {
      root = reading.join(root, diagrams.left.applyAsInt(place), pairs);
      if (root == Restriction.UNKNOWN) {
        return List.of();
      }
      pairs -= reading.pairs();
      root = diagrams.reachable.applyAsInt(root);
      if (leaves(root).size() > most) {
        return List.of();
      }
    }
    var leaves = leaves(root);
    return leaves.size() > most
        ? List.of()
        : leaves.stream().map(leaf -> parts(leaf, group)).toList();
  }

  private List<Integer> leaves(int root) {
    var leaves = new ArrayList<Integer>();
    int count = reading.list(root);
    for (int i = 0; i < count; i++) {
      if (reading.isLeaf(reading.listed(i))) {
        leaves.add(reading.listed(i));
      }
    }
    return leaves;
  }

  /** The parts of nested pairs; where both parts of a pair are the same it stands for itself. */
  private List<Many> parts(int leaf, List<Integer> group) {
    var parts = new ArrayList<Many>();
    int rest = leaf;
    for (int place : group.subList(1, group.size()).reversed()) {
      boolean same = reading.isTerminal(rest);
      parts.addFirst(list(place, same ? rest : reading.kid(rest, 1)));
      rest = same ? rest : reading.kid(rest, 0);
    }
    parts.addFirst(list(group.getFirst(), rest));
    return parts;
  }

  private Many list(int place, int end) {
    return diagrams.ends.of(place, reading.term(end));
  }

  private static List<Many[]> product(
      List<Many[]> all, List<List<Many>> tuples, List<Integer> places) {
    var longer = new ArrayList<Many[]>(all.size() * tuples.size());
    for (var base : all) {
      for (var tuple : tuples) {
        var copy = base.clone();
        for (int i = 0; i < places.size(); i++) {
          copy[places.get(i)] = tuple.get(i);
        }
        longer.add(copy);
      }
    }
    return longer;
  }

  private static List<Value> distinct(List<Many[]> all, Value whenEmpty) {
    var lists = new LinkedHashSet<Value>();
    for (var combination : all) {
      lists.add(joined(combination, whenEmpty));
    }
    return List.copyOf(lists);
  }

  private static Value joined(Many[] segments, Value whenEmpty) {
    int size = 0;
    for (var segment : segments) {
      size += segment.values().size();
    }
    var items = new Value[size];
    int next = 0;
    for (var segment : segments) {
      var values = segment.values();
      for (int i = 0; i < values.size(); i++) {
        items[next++] = values.get(i);
      }
    }
    return size == 0 ? whenEmpty : new Many(List.of(items));
  }

  private Outcomes collected() {
    var always = new ArrayList<Value>();
    var sometimes = new ArrayList<Value>();
    for (var segment : segments) {
      if (segment.isSettled()) {
        always.addAll(Lists.values(segment.terms().getFirst()));
      } else {
        collect(segment.terms(), always, sometimes);
      }
    }
    return new Outcomes.Collected(always, sometimes);
  }

  /** Adds the items of a segment that can end in these lists. */
  static void collect(List<Term> terms, List<Value> always, List<Value> sometimes) {
    if (terms.size() == 2 && isOneOrNone(Lists.values(terms.get(0)), Lists.values(terms.get(1)))) {
      sometimes.addAll(Lists.values(terms.get(0)));
      sometimes.addAll(Lists.values(terms.get(1)));
      return;
    }
    var items = new LinkedHashSet<Value>();
    terms.forEach(list -> items.addAll(Lists.values(list)));
    for (var item : items) {
      (isInAll(item, terms) ? always : sometimes).add(item);
    }
  }

  private static boolean isOneOrNone(List<Value> list, List<Value> other) {
    return list.size() + other.size() == 1;
  }

  private static boolean isInAll(Value item, List<Term> lists) {
    for (var list : lists) {
      if (!Lists.values(list).contains(item)) {
        return false;
      }
    }
    return true;
  }
}
