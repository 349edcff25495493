package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
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
  private final List<List<Term>> segments;
  private final Diagrams diagrams;
  private final Limits limits;

  /**
   * The segments as diagrams, for the few that have to be read together. Each function is from the
   * place of a segment.
   *
   * @param left to what the facts leave of it, or of its condition
   * @param inputs to the unknown inputs that this depends on
   * @param ends to its list where its diagram ends
   * @param compared what can be reached of a diagram made of several segments; nothing where none
   *     of them compares unknown inputs, so that all of it can
   */
  record Diagrams(
      IntUnaryOperator left,
      IntFunction<int[]> inputs,
      Ends ends,
      Optional<IntUnaryOperator> compared) {}

  /** What an end of the diagram of a segment means. */
  interface Ends {
    Many of(int place, Term end);
  }

  /**
   * How far combinations are listed.
   *
   * @param open the most undecided segments
   * @param listed the most combinations
   * @param steps the most nodes looked at together to find those of segments that share inputs
   */
  record Limits(int open, int listed, int steps) {

    /** What is worth showing to a person. */
    static final Limits FEW = new Limits(8, 100, 1_000);

    static Limits of(int listed) {
      return new Limits(Integer.MAX_VALUE, listed, 1_000 + 100 * listed);
    }
  }

  /**
   * @param segments for each the lists that it can be
   */
  Combinations(Restriction reading, List<List<Term>> segments, Diagrams diagrams, Limits limits) {
    this.reading = reading;
    this.segments = segments;
    this.diagrams = diagrams;
    this.limits = limits;
  }

  /** The outcomes of a list that is {@code whenEmpty} where all segments are empty. */
  Outcomes outcomes(Value whenEmpty) {
    var open = open();
    return open.size() > limits.open
        ? collected()
        : groups(open)
            .<Outcomes>map(groups -> listed(groups, whenEmpty))
            .orElseGet(this::collected);
  }

  private List<Integer> open() {
    var open = new ArrayList<Integer>();
    for (int place = 0; place < segments.size(); place++) {
      if (segments.get(place).size() > 1) {
        open.add(place);
      }
    }
    return open;
  }

  private Outcomes listed(List<Joining.Group> groups, Value whenEmpty) {
    var lists = new Joining(segments, groups).lists(whenEmpty);
    return lists.size() == 1 ? new Outcomes.Settled(lists.getFirst()) : new Outcomes.OneOf(lists);
  }

  /** What segments that share inputs can be together; nothing where the lists are too many. */
  private Optional<List<Joining.Group>> groups(List<Integer> open) {
    var groups = new ArrayList<Joining.Group>();
    int lists = 1;
    for (var places : Components.of(open, diagrams.inputs)) {
      var together = together(places, limits.listed / lists);
      if (together.isEmpty()) {
        return Optional.empty();
      }
      groups.add(new Joining.Group(places, together));
      lists *= together.size();
    }
    return Optional.of(groups);
  }

  /** What the segments of a group can be together; none where that is more than {@code most}. */
  private List<Many[]> together(List<Integer> group, int most) {
    if (group.size() == 1) {
      var ends = segments.get(group.getFirst());
      return ends.size() > most
          ? List.of()
          : ends.stream().map(end -> new Many[] {Lists.many(end)}).toList();
    }
    return diagrams.compared.isPresent()
        ? joined(group, most, diagrams.compared.get())
        : walked(group, most);
  }

  private List<Many[]> walked(List<Integer> group, int most) {
    var roots = group.stream().mapToInt(place -> diagrams.left.applyAsInt(place)).toArray();
    return new Together(reading, most, limits.steps)
        .ends(roots).stream()
            .map(ends -> {
              var lists = new Many[ends.length];
              Arrays.setAll(lists, i -> list(group.get(i), ends[i]));
              return lists;
            })
            .toList();
  }

  /** Where unknown inputs are compared, what cannot be reached is taken out of what is joined. */
  private List<Many[]> joined(List<Integer> group, int most, IntUnaryOperator reachable) {
    int root = diagrams.left.applyAsInt(group.getFirst());
    int steps = limits.steps;
    for (int place : group.subList(1, group.size())) {
      root = reading.join(root, diagrams.left.applyAsInt(place), steps);
      if (root == Restriction.UNKNOWN) {
        return List.of();
      }
      steps -= reading.pairs();
      root = reachable.applyAsInt(root);
      if (leaves(root).size() > most) {
        return List.of();
      }
    }
    return leaves(root).stream().map(leaf -> parts(leaf, group)).toList();
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
  private Many[] parts(int leaf, List<Integer> group) {
    var parts = new Many[group.size()];
    int rest = leaf;
    for (int i = parts.length - 1; i > 0; i--) {
      boolean same = reading.isTerminal(rest);
      parts[i] = list(group.get(i), same ? rest : reading.kid(rest, 1));
      rest = same ? rest : reading.kid(rest, 0);
    }
    parts[0] = list(group.getFirst(), rest);
    return parts;
  }

  private Many list(int place, int end) {
    return diagrams.ends.of(place, reading.term(end));
  }

  private Outcomes collected() {
    var always = new ArrayList<Value>();
    var sometimes = new ArrayList<Value>();
    for (var segment : segments) {
      if (segment.size() == 1) {
        always.addAll(Lists.values(segment.getFirst()));
      } else {
        collect(segment, always, sometimes);
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
