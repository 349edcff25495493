package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.essor.decision.DecisionModel;
import org.essor.decision.FactTable;
import org.essor.decision.Impact;
import org.essor.decision.Value;
import org.essor.decision.internal.dmn.Versions;

/**
 * Compares two versions of a model on many sets of facts. Both are compiled together, so that what
 * did not change is the same diagram; only what differs is read, as one diagram of pairs.
 */
public final class Comparison {

  private final CompiledModel together;
  private final Restriction reading;

  private Comparison(CompiledModel together, Restriction reading) {
    this.together = together;
    this.reading = reading;
  }

  /** Whose results change. */
  public static Impact impact(DecisionModel before, DecisionModel after, FactTable facts) {
    var earlier = (CompiledModel) before;
    var later = (CompiledModel) after;
    var together = ModelCompiler.compileVersions(Versions.together(earlier.model(), later.model()));
    return new Comparison(together, together.unrestricted())
        .impact(names(earlier), names(later), facts);
  }

  /** The decisions that are not, with all they rest on, as they were. */
  public static Set<String> changed(DecisionModel before, DecisionModel after) {
    return Versions.changed(((CompiledModel) before).model(), ((CompiledModel) after).model());
  }

  private static Set<String> names(CompiledModel model) {
    return model.compiled().stream()
        .map(CompiledDecision::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Impact impact(Set<String> before, Set<String> after, FactTable facts) {
    var table = new AtomTable(facts, together.layout());
    var changed = new ArrayList<Impact.Changed>();
    for (var name : after) {
      if (before.contains(name)) {
        var pairs = pairs(together.decision(name), together.decision(Versions.later(name)));
        if (!pairs.isEmpty()) {
          new RowScan(pairs, table, together).changed(name).ifPresent(changed::add);
        }
      }
    }
    return new Impact(changed, without(before, after), without(after, before));
  }

  private static Set<String> without(Set<String> names, Set<String> others) {
    var left = new TreeSet<>(names);
    left.removeAll(others);
    return left;
  }

  /** The parts of a decision that differ between the versions. */
  private List<PairDiagram> pairs(CompiledDecision before, CompiledDecision after) {
    if (!before.whenEmpty().equals(after.whenEmpty())) {
      throw new IllegalArgumentException(
          before.name() + " gives a list, or the same default list, in one version only");
    }
    var roots = new LinkedHashSet<List<Integer>>();
    if (before.whenEmpty().isEmpty()) {
      roots.add(List.of(before.segments()[0], after.segments()[0]));
    } else {
      addSegments(roots, segments(before), segments(after));
    }
    roots.removeIf(pair -> pair.get(0).equals(pair.get(1)));
    return roots.stream().map(pair -> join(pair.get(0), pair.get(1))).toList();
  }

  private void addSegments(
      Set<List<Integer>> roots, Map<Value, Integer> before, Map<Value, Integer> after) {
    int empty = reading.emptyList();
    before.forEach((item, root) -> roots.add(List.of(root, after.getOrDefault(item, empty))));
    after.forEach((item, root) -> roots.add(List.of(before.getOrDefault(item, empty), root)));
  }

  /** For each item of a list, the segment that holds it. */
  private Map<Value, Integer> segments(CompiledDecision decision) {
    var byItem = new HashMap<Value, Integer>();
    for (int root : decision.segments()) {
      int count = reading.list(root);
      for (int i = 0; i < count; i++) {
        if (reading.isTerminal(reading.listed(i))) {
          Lists.values(reading.term(reading.listed(i))).forEach(item -> byItem.put(item, root));
        }
      }
    }
    return byItem;
  }

  private PairDiagram join(int before, int after) {
    int joined = reading.join(before, after, Integer.MAX_VALUE);
    return new PairDiagram(reading, new Pruning(reading, together.layout()).of(joined));
  }
}
