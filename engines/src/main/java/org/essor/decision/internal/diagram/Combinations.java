package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essor.decision.Outcomes;
import org.essor.decision.Value;
import org.essor.decision.Value.Many;

/**
 * What a list made of several segments can be: every combination where they are few, else what is
 * always and what is sometimes in it.
 */
final class Combinations {

  /** The most combinations that are listed, and the most steps spent on finding them. */
  private static final int MAX_LISTED = 1_000;

  private static final int MAX_STEPS = 4_000;

  /** More independent parts than this have more combinations than are listed. */
  private static final int MAX_PARTS = 9;

  private final Restriction reading;
  private final Value whenEmpty;
  private final Map<List<Integer>, Set<List<Many>>> memo = new HashMap<>();
  private int steps;

  Combinations(Restriction reading, Value whenEmpty) {
    this.reading = reading;
    this.whenEmpty = whenEmpty;
  }

  Outcomes of(int[] segments) {
    return listed(segments)
        .<Outcomes>map(lists ->
            lists.size() == 1 ? new Outcomes.Settled(lists.getFirst()) : new Outcomes.OneOf(lists))
        .orElseGet(() -> collected(segments));
  }

  /** Every list there can be, or nothing where there are too many. */
  private Optional<List<Value>> listed(int[] segments) {
    var parts = new Components(reading).of(segments);
    long open = parts.stream().filter(part -> !reading.isTerminal(segments[part[0]])).count();
    if (open > MAX_PARTS) {
      return Optional.empty();
    }
    List<Many[]> all = List.<Many[]>of(new Many[segments.length]);
    for (var part : parts) {
      var tuples = together(Arrays.stream(part).map(place -> segments[place]).boxed().toList());
      if (steps > MAX_STEPS || (long) all.size() * tuples.size() > MAX_LISTED) {
        return Optional.empty();
      }
      all = product(all, tuples, part);
    }
    return Optional.of(distinct(all));
  }

  private static List<Many[]> product(List<Many[]> all, Set<List<Many>> tuples, int[] places) {
    var longer = new ArrayList<Many[]>();
    for (var base : all) {
      for (var tuple : tuples) {
        var copy = base.clone();
        for (int i = 0; i < places.length; i++) {
          copy[places[i]] = tuple.get(i);
        }
        longer.add(copy);
      }
    }
    return longer;
  }

  private List<Value> distinct(List<Many[]> all) {
    var lists = new LinkedHashSet<Value>();
    for (var combination : all) {
      var items = new ArrayList<Value>();
      for (var segment : combination) {
        items.addAll(segment.values());
      }
      lists.add(items.isEmpty() ? whenEmpty : new Many(items));
    }
    return List.copyOf(lists);
  }

  /** What some segments can be together; cut short, and {@code steps} too large, past the limit. */
  private Set<List<Many>> together(List<Integer> nodes) {
    var known = memo.get(nodes);
    if (known != null || ++steps > MAX_STEPS) {
      return known == null ? Set.of() : known;
    }
    var found = new LinkedHashSet<List<Many>>();
    int top = Collections.min(nodes.stream().map(reading::level).toList());
    if (top == Diagrams.TERMINAL) {
      found.add(nodes.stream().map(node -> Lists.many(reading.term(node))).toList());
    } else {
      for (int i = 0; i < arity(nodes, top) && steps <= MAX_STEPS; i++) {
        found.addAll(together(cofactors(nodes, top, i)));
      }
    }
    steps += found.size() > MAX_LISTED ? MAX_STEPS : 0;
    memo.put(nodes, found);
    return found;
  }

  private int arity(List<Integer> nodes, int level) {
    int node =
        nodes.stream().filter(each -> reading.level(each) == level).findFirst().orElseThrow();
    return reading.arity(node);
  }

  private List<Integer> cofactors(List<Integer> nodes, int level, int index) {
    return nodes.stream()
        .map(node -> reading.level(node) == level ? reading.kid(node, index) : node)
        .toList();
  }

  private Outcomes collected(int[] segments) {
    var always = new ArrayList<Value>();
    var sometimes = new ArrayList<Value>();
    for (int segment : segments) {
      var lists = Terminals.of(reading, segment).stream().map(Lists::values).toList();
      var items = new LinkedHashSet<Value>();
      lists.forEach(items::addAll);
      for (var item : items) {
        (lists.stream().allMatch(list -> list.contains(item)) ? always : sometimes).add(item);
      }
    }
    return new Outcomes.Collected(always, sometimes);
  }
}
