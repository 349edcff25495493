package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.essor.decision.Change;
import org.essor.decision.DecisionResult.Exclusion;
import org.essor.decision.Value;
import org.essor.decision.Value.Many;
import org.essor.decision.internal.diagram.Ways.Way;

/**
 * Does what {@link Explainer} does for decisions that compare several inputs with one another: it
 * reads the decision again under fewer facts, or under others.
 */
final class Replay {

  private static final int MAX_TRIES = 2_000;

  private final Layout layout;
  private final Forest forest;
  private final Known known;
  private final Restriction reading;
  private final Pruning pruning;
  private final Map<Set<Integer>, Set<Value>> reached = new HashMap<>();
  private int tries;

  Replay(Layout layout, Forest forest, Known known) {
    this.layout = layout;
    this.forest = forest;
    this.known = known;
    this.reading = new Restriction(forest, layout);
    this.pruning = new Pruning(reading, layout);
  }

  /** The outcomes that the facts exclude, and a smallest set of facts that does. */
  List<Exclusion> exclusions(CompiledDecision decision) {
    return excluded(decision).stream()
        .map(outcome -> new Exclusion(outcome, names(because(decision, outcome))))
        .toList();
  }

  private Set<String> names(Set<Integer> inputs) {
    return inputs.stream().map(layout.inputs()::get).collect(Collectors.toSet());
  }

  private List<Value> excluded(CompiledDecision decision) {
    var excluded = new ArrayList<>(reached(decision, Set.of()));
    excluded.removeAll(reached(decision, support(decision)));
    decision.whenEmpty().ifPresent(excluded::remove);
    excluded.sort((a, b) ->
        Integer.compare(
            decision.ranks().getOrDefault(a, Integer.MAX_VALUE),
            decision.ranks().getOrDefault(b, Integer.MAX_VALUE)));
    return excluded;
  }

  private Set<Integer> because(CompiledDecision decision, Value outcome) {
    var kept = new LinkedHashSet<>(support(decision));
    for (int input : support(decision)) {
      kept.remove(input);
      if (reached(decision, kept).contains(outcome)) {
        kept.add(input);
      }
    }
    return kept;
  }

  /** The known inputs on which a decision rests. */
  private Set<Integer> support(CompiledDecision decision) {
    var support = new TreeSet<Integer>();
    for (int root : decision.segments()) {
      forest.support(root).stream().filter(known::isKnown).forEach(support::add);
    }
    return support;
  }

  /** The outcomes (of a list, the items) that can be reached when only some facts are known. */
  private Set<Value> reached(CompiledDecision decision, Set<Integer> facts) {
    var before = reached.get(facts);
    if (before == null) {
      before = reached(decision, some(facts));
      reached.put(Set.copyOf(facts), before);
    }
    return before;
  }

  private Known some(Set<Integer> inputs) {
    var some = new Known(layout.inputs().size());
    inputs.forEach(
        input -> some.put(input, known.atoms()[input], Objects.requireNonNull(known.value(input))));
    return some;
  }

  private Set<Value> reached(CompiledDecision decision, Known facts) {
    begin(facts);
    var values = new LinkedHashSet<Value>();
    for (int segment : decision.segments()) {
      int count = reading.list(pruning.of(reading.reduce(segment)));
      for (int i = 0; i < count; i++) {
        if (reading.isTerminal(reading.listed(i))
            && reading.term(reading.listed(i)) instanceof Term.Known(var value)) {
          values.addAll(items(decision, value));
        }
      }
    }
    return values;
  }

  private void begin(Known facts) {
    reading.begin(facts);
    pruning.begin();
  }

  private static List<Value> items(CompiledDecision decision, Value value) {
    return decision.whenEmpty().isPresent() && value instanceof Many(var items)
        ? items
        : List.of(value);
  }

  /** The smallest changes of facts to each excluded outcome, fewest facts first. */
  List<Change> changes(CompiledDecision decision, int limit) {
    return excluded(decision).stream()
        .flatMap(outcome -> changes(decision, outcome, limit).stream())
        .toList();
  }

  private List<Change> changes(CompiledDecision decision, Value outcome, int limit) {
    var facts = List.copyOf(support(decision));
    var found = new LinkedHashMap<Set<Integer>, Change>();
    for (int size = 1; size <= facts.size() && found.size() < limit; size++) {
      for (var freed : subsets(facts, size)) {
        if (found.size() < limit
            && found.keySet().stream().noneMatch(freed::containsAll)
            && ++tries < MAX_TRIES) {
          change(decision, outcome, freed).ifPresent(change -> found.put(freed, change));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** All sets of so many facts, the first {@link #MAX_TRIES} of them. */
  private static List<Set<Integer>> subsets(List<Integer> facts, int size) {
    var subsets = new ArrayList<Set<Integer>>();
    addSubsets(facts, size, new TreeSet<>(), subsets);
    return subsets;
  }

  private static void addSubsets(
      List<Integer> facts, int size, Set<Integer> chosen, List<Set<Integer>> to) {
    if (chosen.size() == size) {
      to.add(Set.copyOf(chosen));
      return;
    }
    for (int i = 0; i < facts.size() && to.size() < MAX_TRIES; i++) {
      chosen.add(facts.get(i));
      addSubsets(facts.subList(i + 1, facts.size()), size, chosen, to);
      chosen.remove(facts.get(i));
    }
  }

  private Optional<Change> change(CompiledDecision decision, Value outcome, Set<Integer> freed) {
    var kept = support(decision);
    kept.removeAll(freed);
    if (!reached(decision, kept).contains(outcome)) {
      return Optional.empty();
    }
    return values(decision, outcome, some(kept), freed)
        .filter(values -> reached(decision, with(kept, values)).contains(outcome))
        .map(values -> new Change(outcome, named(values)));
  }

  private Map<String, Value> named(Map<Integer, Value> values) {
    var named = new HashMap<String, Value>();
    values.forEach((input, value) -> named.put(layout.inputs().get(input), value));
    return named;
  }

  private Known with(Set<Integer> kept, Map<Integer, Value> values) {
    var facts = some(kept);
    values.forEach(
        (input, value) -> facts.put(input, layout.domains().get(input).atomOf(value), value));
    return facts;
  }

  /** Values of the freed inputs, near to what they were, for which the outcome can be reached. */
  private Optional<Map<Integer, Value>> values(
      CompiledDecision decision, Value outcome, Known kept, Set<Integer> freed) {
    begin(kept);
    Predicate<Term> target =
        term -> term instanceof Term.Known(var value) && items(decision, value).contains(outcome);
    for (int segment : decision.segments()) {
      var way = pruning.ways().find(reading.reduce(segment), target);
      if (way.isPresent()) {
        return values(way.get(), freed);
      }
    }
    return Optional.empty();
  }

  private Optional<Map<Integer, Value>> values(Way way, Set<Integer> freed) {
    var values = new Example(layout, pruning.ways(), known::value).of(way);
    values.keySet().retainAll(freed);
    return values.keySet().equals(freed) ? Optional.of(values) : Optional.empty();
  }
}
