package org.essor.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.decision.DecisionResult;
import org.essor.decision.Evaluation;
import org.essor.decision.Outcomes;
import org.essor.decision.Rule;
import org.essor.decision.Value;
import org.essor.journeys.Project.ModuleResult;

/**
 * The result of a product with several modules: the strictest answer of all, the obligations of
 * any. The strictest is the outcome that stands first among the texts of its decision.
 */
final class OverallResult {

  private OverallResult() {}

  static Evaluation of(List<ModuleResult> modules, Regulation regulation) {
    var first = modules.getFirst().evaluation();
    if (modules.size() == 1) {
      return first;
    }
    var results = new LinkedHashMap<String, DecisionResult>();
    for (String decision : first.results().keySet()) {
      var parts = modules.stream().map(module -> module.evaluation().get(decision)).toList();
      results.put(decision, combine(parts, regulation.decision(decision)));
    }
    return new Evaluation(results);
  }

  private static DecisionResult combine(List<DecisionResult> parts, DecisionText text) {
    var outcomes = outcomes(parts, text);
    var deciding = parts.stream().filter(part -> decides(part, outcomes)).toList();
    var firing = distinct(deciding.stream().flatMap(part -> part.firing().stream()));
    var maybe =
        new ArrayList<>(distinct(deciding.stream().flatMap(part -> part.maybeFiring().stream())));
    maybe.removeAll(firing);
    return new DecisionResult(parts.getFirst().decision(), outcomes, firing, maybe, List.of());
  }

  /** The rules of a module count where its answer is that of the whole; of lists, always. */
  private static boolean decides(DecisionResult part, Outcomes whole) {
    return Values.isList(whole) || !whole.isSettled() || part.outcomes().equals(whole);
  }

  private static List<Rule> distinct(Stream<Rule> rules) {
    return rules.distinct().toList();
  }

  private static Outcomes outcomes(List<DecisionResult> parts, DecisionText text) {
    var all = parts.stream().map(DecisionResult::outcomes).toList();
    if (all.stream().distinct().count() == 1) {
      return all.getFirst();
    }
    return all.stream().anyMatch(Values::isList) ? union(all) : strictest(all, text);
  }

  private static Outcomes union(List<Outcomes> all) {
    var always = new LinkedHashSet<Value>();
    var sometimes = new LinkedHashSet<Value>();
    for (Outcomes one : all) {
      Values.certain(one).stream().map(Value::of).forEach(always::add);
      Values.words(one).stream().map(Value::of).forEach(sometimes::add);
    }
    sometimes.removeAll(always);
    return sometimes.isEmpty()
        ? new Outcomes.Settled(new Value.Many(List.copyOf(always)))
        : new Outcomes.Collected(List.copyOf(always), List.copyOf(sometimes));
  }

  /**
   * An answer is possible for the whole where some module can give it and none must be stricter.
   */
  private static Outcomes strictest(List<Outcomes> all, DecisionText text) {
    var order = new ArrayList<>(text.outcomes().keySet());
    var candidates = new LinkedHashSet<String>();
    all.forEach(one -> candidates.addAll(Values.words(one)));
    var possible =
        candidates.stream()
            .filter(word -> all.stream().allMatch(one -> canBeNoStricter(one, word, order)))
            .sorted((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)))
            .map(Value::of)
            .toList();
    return possible.size() == 1
        ? new Outcomes.Settled(possible.getFirst())
        : new Outcomes.OneOf(possible);
  }

  private static boolean canBeNoStricter(Outcomes one, String word, List<String> order) {
    return Set.copyOf(Values.words(one)).stream()
        .anyMatch(other -> order.indexOf(other) >= order.indexOf(word));
  }
}
