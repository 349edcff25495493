package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.essor.decision.Value;

/**
 * Searches a diagram of the forest for ways to an outcome that the facts exclude. A way costs one
 * for each known fact it departs from; since an input stands at most once on a way, the cheapest
 * way is the smallest change.
 */
final class Paths {

  /** What no way costs. */
  private static final int NEVER = 1 << 20;

  /** The most nodes that one search for changes walks through. */
  static final int MAX_STEPS = 200_000;

  private final Forest forest;
  private final int[] atoms;
  private final Predicate<Value> target;
  private final Map<Integer, Integer> costs = new HashMap<>();
  private int steps;

  /**
   * @param atoms for each input its atom, or {@link Restriction#UNKNOWN}
   * @param target the outcomes looked for
   */
  Paths(Forest forest, int[] atoms, Predicate<Value> target) {
    this.forest = forest;
    this.atoms = atoms;
    this.target = target;
  }

  boolean reaches(int root) {
    return cost(root) == 0;
  }

  /** A smallest set of known inputs without which the target could be reached again. */
  Set<Integer> because(int root) {
    var kept = new LinkedHashSet<Integer>();
    var free = atoms.clone();
    forest.support(root).stream()
        .filter(input -> atoms[input] != Restriction.UNKNOWN)
        .forEach(input -> {
          free[input] = Restriction.UNKNOWN;
          if (new Paths(forest, free, target).reaches(root)) {
            free[input] = atoms[input];
            kept.add(input);
          }
        });
    return kept;
  }

  /** The smallest changes, as atoms by input, fewest first: none holds another. */
  List<Map<Integer, Integer>> changes(int root, int limit) {
    var found = new ArrayList<Map<Integer, Integer>>();
    int known = (int) Arrays.stream(atoms).filter(atom -> atom != Restriction.UNKNOWN).count();
    for (int size = cost(root); size <= known && found.size() < limit; size++) {
      collect(root, size, new HashMap<>(), found, limit);
    }
    return found;
  }

  private void collect(
      int node,
      int left,
      Map<Integer, Integer> change,
      List<Map<Integer, Integer>> found,
      int limit) {
    if (cost(node) > left || found.size() >= limit || ++steps > MAX_STEPS) {
      return;
    }
    if (forest.levels[node] == Diagrams.TERMINAL) {
      if (left == 0 && found.stream().noneMatch(each -> holds(change, each))) {
        found.add(Map.copyOf(change));
      }
      return;
    }
    int level = forest.levels[node];
    for (int i = forest.firsts[node]; i < forest.firsts[node + 1]; i++) {
      int atom = i - forest.firsts[node];
      if (departs(level, atom)) {
        change.put(level, atom);
        collect(forest.kids[i], left - 1, change, found, limit);
        change.remove(level);
      } else {
        collect(forest.kids[i], left, change, found, limit);
      }
    }
  }

  /** How often a node was looked at: what the search has cost so far. */
  int looks() {
    return costs.size() + steps;
  }

  private static boolean holds(Map<Integer, Integer> change, Map<Integer, Integer> smaller) {
    return change.entrySet().containsAll(smaller.entrySet());
  }

  private boolean departs(int level, int atom) {
    return level < atoms.length && atoms[level] != Restriction.UNKNOWN && atoms[level] != atom;
  }

  /** How many known facts must change, at least, to reach the target from a node. */
  private int cost(int node) {
    var known = costs.get(node);
    if (known != null) {
      return known;
    }
    int least = NEVER;
    int first = forest.firsts[node];
    if (forest.levels[node] == Diagrams.TERMINAL) {
      boolean hit =
          forest.terms.get(forest.kids[first]) instanceof Term.Known(var value)
              && target.test(value);
      least = hit ? 0 : NEVER;
    } else {
      for (int i = first; i < forest.firsts[node + 1]; i++) {
        int step = departs(forest.levels[node], i - first) ? 1 : 0;
        least = Math.min(least, step + cost(forest.kids[i]));
      }
    }
    costs.put(node, Math.min(least, NEVER));
    return Math.min(least, NEVER);
  }
}
