package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.essor.decision.internal.diagram.Term.Known;
import org.essor.decision.internal.diagram.Ways.Way;

/**
 * Whether an input can still change what a diagram with questions ends in: whether there are two
 * ways down, for values that differ in this input only, to different ends. Where there are too many
 * ways to try, an input is taken to matter.
 */
final class Relevance {

  private static final int MAX_WAYS = 200;
  private static final int MAX_PAIRS = 4_000;

  /** What is added to the number of an unknown for what it is on the second way. */
  private static final int SECOND = 1 << 24;

  private final Graph graph;
  private final Ways ways;
  private final int inputs;
  private final int input;
  private final Set<List<Integer>> seen = new HashSet<>();
  private int pairs;

  /**
   * @param inputs how many there are
   * @param input the one that may matter
   */
  Relevance(Graph graph, Ways ways, int inputs, int input) {
    this.graph = graph;
    this.ways = ways;
    this.inputs = inputs;
    this.input = input;
  }

  boolean isIn(int root) {
    return differ(root, root);
  }

  private boolean differ(int first, int second) {
    if (!seen.add(List.of(first, second))) {
      return false;
    }
    int level = Math.min(graph.level(first), graph.level(second));
    if (level >= inputs) {
      return endsDiffer(first, second);
    }
    var some = kids(first, level);
    var others = kids(second, level);
    int arity = Math.max(some.length, others.length);
    for (int i = 0; i < arity; i++) {
      for (int j = level == input ? 0 : i; j < (level == input ? arity : i + 1); j++) {
        if (differ(some[i % some.length], others[j % others.length])) {
          return true;
        }
      }
    }
    return false;
  }

  /** The children of a node on a level; the node itself where it stands below. */
  private int[] kids(int node, int level) {
    return graph.level(node) == level ? graph.kids(node) : new int[] {node};
  }

  private boolean endsDiffer(int first, int second) {
    var some = waysFrom(first);
    var others = first == second ? some : waysFrom(second);
    if (some.size() > MAX_WAYS || others.size() > MAX_WAYS || !ways.isComplete()) {
      return true;
    }
    for (var one : some) {
      for (var other : others) {
        if (differ(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Way> waysFrom(int node) {
    var found = new ArrayList<Way>();
    ways.each(
        node,
        way -> {
          found.add(way);
          return found.size() > MAX_WAYS;
        });
    return found;
  }

  private boolean differ(Way one, Way other) {
    if (one.end() instanceof Known && one.end().equals(other.end())) {
      return false;
    }
    if (++pairs > MAX_PAIRS) {
      return true;
    }
    if (one.end() instanceof Known && other.end() instanceof Known) {
      return isPossible(one, other, List.of());
    }
    if (!Outcomer.isNumeric(one.end()) || !Outcomer.isNumeric(other.end())) {
      return true;
    }
    var difference = ways.unknowns().sum(one.end()).minus(second(ways.unknowns().sum(other.end())));
    return isPossible(one, other, List.of(Condition.below(difference)))
        || isPossible(
            one, other, List.of(Condition.below(difference.times(Rational.ONE.negate()))));
  }

  private boolean isPossible(Way one, Way other, List<Condition> more) {
    var all = new LinkedHashSet<Condition>(more);
    all.addAll(ways.related(one.answers(), unknowns(one)));
    ways.related(other.answers(), unknowns(other)).stream()
        .map(each -> new Condition(second(each.sum()), each.kind()))
        .forEach(all::add);
    return ways.isPossible(all);
  }

  private Set<Integer> unknowns(Way way) {
    var unknowns = new HashSet<Integer>();
    way.answers().forEach(each -> unknowns.addAll(each.unknowns()));
    if (!(way.end() instanceof Known)) {
      unknowns.addAll(ways.unknowns().sum(way.end()).factors().keySet());
    }
    return unknowns;
  }

  /** A sum as it is on the second way: what rests on the input is another unknown. */
  private Sum second(Sum sum) {
    var factors = new TreeMap<Integer, Rational>();
    sum.factors()
        .forEach((unknown, factor) ->
            factors.put(
                ways.unknowns().restsOn(unknown, input) ? unknown + SECOND : unknown, factor));
    return new Sum(factors, sum.constant());
  }
}
