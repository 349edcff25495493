package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.essor.decision.Change;
import org.essor.decision.DecisionResult.Exclusion;
import org.essor.decision.Value;
import org.essor.decision.Value.Many;

/** Says of the outcomes that the facts exclude why they are, and what would bring them back. */
final class Explainer {

  private final Layout layout;
  private final Forest forest;
  private final Known known;
  private final int[] atoms;

  Explainer(Layout layout, Forest forest, Known known) {
    this.layout = layout;
    this.forest = forest;
    this.known = known;
    this.atoms = known.atoms();
  }

  List<Exclusion> exclusions(CompiledDecision decision) {
    return each(
        decision,
        (outcome, search) ->
            List.of(new Exclusion(outcome, names(search.paths.because(search.root)))));
  }

  List<Change> changes(CompiledDecision decision, int limit) {
    return each(
        decision,
        (outcome, search) ->
            search.paths.changes(search.root, limit).stream()
                .map(change -> new Change(outcome, facts(change)))
                .toList());
  }

  private Set<String> names(Set<Integer> inputs) {
    return inputs.stream().map(layout.inputs()::get).collect(Collectors.toSet());
  }

  private Map<String, Value> facts(Map<Integer, Integer> change) {
    var facts = new HashMap<String, Value>();
    change.forEach((level, atom) ->
        facts.put(
            layout.inputs().get(level),
            layout
                .domains()
                .get(level)
                .sample(atom, Objects.requireNonNullElse(known.value(level), Value.NOTHING))));
    return facts;
  }

  private record Search(Paths paths, int root) {}

  /** Asks something of every excluded outcome, in the order outcomes are shown. */
  private <T> List<T> each(CompiledDecision decision, BiFunction<Value, Search, List<T>> question) {
    var answers = new LinkedHashMap<Value, List<T>>();
    for (int root : decision.segments()) {
      for (var outcome : outcomes(decision, root)) {
        var search = new Search(new Paths(forest, atoms, target(decision, outcome)), root);
        if (!search.paths.reaches(root)) {
          answers.put(outcome, question.apply(outcome, search));
        }
      }
    }
    var order = new ArrayList<>(answers.keySet());
    order.sort((a, b) ->
        Integer.compare(
            decision.ranks().getOrDefault(a, Integer.MAX_VALUE),
            decision.ranks().getOrDefault(b, Integer.MAX_VALUE)));
    return order.stream().flatMap(each -> answers.getOrDefault(each, List.of()).stream()).toList();
  }

  private static Predicate<Value> target(CompiledDecision decision, Value outcome) {
    return decision.whenEmpty().isEmpty()
        ? outcome::equals
        : value -> value instanceof Many(var items) && items.contains(outcome);
  }

  /** What a diagram can end in at all; for a list, its items that no empty list stands for. */
  private Set<Value> outcomes(CompiledDecision decision, int root) {
    var outcomes = new LinkedHashSet<Value>();
    collect(root, new HashSet<>(), outcomes);
    if (decision.whenEmpty().isEmpty()) {
      return outcomes;
    }
    var items = new LinkedHashSet<Value>();
    outcomes.forEach(list -> items.addAll(((Many) list).values()));
    decision.whenEmpty().ifPresent(items::remove);
    return items;
  }

  private void collect(int node, Set<Integer> seen, Set<Value> outcomes) {
    if (!seen.add(node)) {
      return;
    }
    int first = forest.firsts[node];
    if (forest.levels[node] != Diagrams.TERMINAL) {
      for (int i = first; i < forest.firsts[node + 1]; i++) {
        collect(forest.kids[i], seen, outcomes);
      }
    } else if (forest.terms.get(forest.kids[first]) instanceof Term.Known(var value)) {
      outcomes.add(value);
    }
  }
}
