package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essor.decision.internal.diagram.Term.Opaque;

/**
 * Takes out of diagrams the answers to questions that no numbers can give together: what is left
 * ends in exactly what can be reached. An answer that cannot be given leads where another leads.
 */
final class Pruning {

  private final Restriction reading;
  private final Layout layout;
  private final Map<Integer, Integer> pruned = new HashMap<>();
  private final Map<List<Object>, Integer> after = new HashMap<>();
  private Ways ways;

  Pruning(Restriction reading, Layout layout) {
    this.reading = reading;
    this.layout = layout;
    this.ways = new Ways(Graph.of(reading), layout);
  }

  /** Forgets what was read under other facts. */
  void begin() {
    if (layout.questions().isEmpty()) {
      return;
    }
    pruned.clear();
    after.clear();
    ways = new Ways(Graph.of(reading), layout);
  }

  Ways ways() {
    return ways;
  }

  /** What can be reached of a diagram. */
  int of(int root) {
    var known = pruned.get(root);
    if (known == null) {
      known =
          ways.isLeaf(root)
              ? Integer.valueOf(root)
              : ways.isQuestion(root) ? Integer.valueOf(after(root, List.of())) : below(root);
      pruned.put(root, known);
    }
    return known;
  }

  private Integer below(int node) {
    var kids = reading.kids(node);
    for (int i = 0; i < kids.length; i++) {
      kids[i] = of(kids[i]);
    }
    return reading.node(reading.level(node), kids);
  }

  private int after(int node, List<Condition> given) {
    if (ways.isLeaf(node) || !ways.isComplete()) {
      return node;
    }
    var relevant = ways.related(given, ways.below(node).stream().boxed().toList());
    var key = List.<Object>of(node, relevant);
    var known = after.get(key);
    if (known == null) {
      known = answered(node, List.copyOf(relevant));
      after.put(key, known);
    }
    return known;
  }

  private int answered(int node, List<Condition> given) {
    var kids = reading.kids(node);
    var left = new ArrayList<Integer>();
    var possible = new BitSet();
    for (int sign = -1; sign <= 1; sign++) {
      var longer = ways.after(given, reading.level(node), sign);
      if (longer != null) {
        possible.set(sign + 1);
        left.add(after(kids[sign + 1], longer));
      }
    }
    if (left.isEmpty()) {
      throw new IllegalStateException("No answer is possible to " + reading.level(node));
    }
    int next = 0;
    for (int i = 0; i < kids.length; i++) {
      kids[i] = possible.get(i) ? left.get(next++) : left.getFirst();
    }
    return reading.node(reading.level(node), kids);
  }

  /**
   * Whether what is left of a diagram ends in exactly what can be reached: not where a product of
   * unknown inputs decides, or is the end.
   */
  boolean isExact(int root) {
    int count = reading.list(root);
    for (int i = 0; i < count; i++) {
      int node = reading.listed(i);
      boolean opaque =
          reading.isTerminal(node)
              ? reading.term(node) instanceof Opaque end && isOpaque(end)
              : ways.isQuestion(node) && isOpaque(reading.level(node));
      if (opaque) {
        return false;
      }
    }
    return ways.isComplete();
  }

  private boolean isOpaque(Opaque end) {
    return Outcomer.isText(end)
        || ways.unknowns().sum(end).factors().keySet().stream().anyMatch(ways.unknowns()::isOpaque);
  }

  private boolean isOpaque(int level) {
    return ways.unknowns().condition(reading.question(level), 0).unknowns().stream()
        .anyMatch(ways.unknowns()::isOpaque);
  }

  /** The numbers that each sum a diagram ends in can be; none where there are too many ways. */
  Map<Term, Set<Range>> ranges(int root) {
    var ranges = new HashMap<Term, Set<Range>>();
    addRanges(root, new HashSet<>(), ranges);
    return ways.isComplete() ? ranges : Map.of();
  }

  private void addRanges(int node, Set<Integer> seen, Map<Term, Set<Range>> ranges) {
    if (!seen.add(node)) {
      return;
    }
    if (ways.isLeaf(node) || ways.isQuestion(node)) {
      ways.each(
          node,
          way -> {
            if (Outcomer.isNumeric(way.end())) {
              ranges.computeIfAbsent(way.end(), _ -> new LinkedHashSet<>()).add(range(way));
            }
            return false;
          });
    } else {
      for (int kid : reading.kids(node)) {
        addRanges(kid, seen, ranges);
      }
    }
  }

  private Range range(Ways.Way way) {
    var sum = ways.unknowns().sum(way.end());
    return LinearSystem.range(ways.related(way.answers(), sum.factors().keySet()), sum);
  }
}
