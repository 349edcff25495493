package org.essor.decision.internal.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The ways down diagrams that some values of the inputs take. Inputs stand above questions about
 * several of them, and a question tells in which atoms its inputs lie: so below the inputs, the
 * answers to questions are all that can exclude one another.
 */
final class Ways {

  private static final int MAX_STEPS = 20_000;

  private final Graph graph;
  private final int inputs;
  private final Unknowns unknowns;
  private final Map<Integer, BitSet> below = new HashMap<>();
  private int steps;
  private boolean complete = true;

  /**
   * One way down.
   *
   * @param atoms the atoms of the inputs it branches on
   * @param answers the conditions that the questions on it leave
   */
  record Way(Map<Integer, Integer> atoms, List<Condition> answers, Term end) {}

  Ways(Graph graph, Layout layout) {
    this.graph = graph;
    this.inputs = layout.inputs().size();
    this.unknowns = new Unknowns(layout);
  }

  Unknowns unknowns() {
    return unknowns;
  }

  /** Whether every way was judged exactly: none was kept for want of time. */
  boolean isComplete() {
    return complete;
  }

  boolean isQuestion(int node) {
    return graph.level(node) >= inputs && graph.level(node) < Restriction.LEAF;
  }

  boolean isLeaf(int node) {
    return graph.level(node) >= Restriction.LEAF;
  }

  /** The answers given so far and one more, or null where no numbers give them all. */
  @Nullable List<Condition> after(List<Condition> given, int level, int sign) {
    var next = unknowns.condition(graph.question(level), sign);
    var longer = new ArrayList<>(given);
    longer.add(next);
    return isPossible(related(longer, next.unknowns()), next) ? longer : null;
  }

  private boolean isPossible(Collection<Condition> conditions, Condition next) {
    if (next.sum().isConstant()) {
      return next.holds();
    }
    if (++steps > MAX_STEPS) {
      complete = false;
      return true;
    }
    return isPossible(conditions);
  }

  boolean isPossible(Collection<Condition> conditions) {
    var system = LinearSystem.of(conditions);
    complete &= !system.isPossible() || system.isComplete();
    return system.isPossible();
  }

  /** The conditions on some unknowns, on those that stand in them, and so on. */
  Set<Condition> related(List<Condition> conditions, Collection<Integer> some) {
    var related = new LinkedHashSet<Condition>();
    var seen = new HashSet<Integer>(some);
    var left = new ArrayDeque<Integer>(seen);
    while (!left.isEmpty()) {
      int unknown = left.poll();
      var found = new ArrayList<>(unknowns.bounds(unknown));
      conditions.stream().filter(each -> each.unknowns().contains(unknown)).forEach(found::add);
      for (var condition : found) {
        related.add(condition);
        condition.unknowns().stream().filter(seen::add).forEach(left::add);
      }
    }
    return related;
  }

  /** The unknowns that the questions of a diagram are about. */
  BitSet below(int node) {
    var known = below.get(node);
    if (known == null) {
      known = new BitSet();
      if (!isLeaf(node)) {
        if (isQuestion(node)) {
          unknowns.condition(graph.question(graph.level(node)), 0).unknowns().forEach(known::set);
        }
        for (int kid : graph.kids(node)) {
          known.or(below(kid));
        }
      }
      below.put(node, known);
    }
    return known;
  }

  /** A way to an end, where there is one and it is found in time. */
  Optional<Way> find(int root, Predicate<Term> target) {
    return Optional.ofNullable(find(root, new HashMap<>(), target, new HashSet<>()));
  }

  private @Nullable Way find(
      int node, Map<Integer, Integer> atoms, Predicate<Term> target, Set<Integer> failed) {
    if (isQuestion(node) || isLeaf(node)) {
      var found = new ArrayList<Way>();
      each(node, way -> target.test(way.end) && found.add(way));
      return found.isEmpty()
          ? null
          : new Way(Map.copyOf(atoms), found.getFirst().answers, found.getFirst().end);
    }
    if (!failed.add(node)) {
      return null;
    }
    var kids = graph.kids(node);
    for (int atom = 0; atom < kids.length; atom++) {
      atoms.put(graph.level(node), atom);
      var way = find(kids[atom], atoms, target, failed);
      if (way != null) {
        return way;
      }
      atoms.remove(graph.level(node));
    }
    return null;
  }

  /**
   * Visits the ways down from a question, or from a leaf, until a visit says it is enough, or time
   * is up.
   */
  void each(int node, Predicate<Way> visit) {
    each(node, List.of(), visit);
  }

  private boolean each(int node, List<Condition> given, Predicate<Way> visit) {
    if (!complete) {
      return true;
    }
    if (isLeaf(node)) {
      return visit.test(new Way(Map.of(), given, graph.term(node)));
    }
    var kids = graph.kids(node);
    for (int sign = -1; sign <= 1; sign++) {
      var longer = after(given, graph.level(node), sign);
      if (longer != null && each(kids[sign + 1], longer, visit)) {
        return true;
      }
    }
    return false;
  }
}
