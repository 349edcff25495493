package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essor.decision.DecisionResult;
import org.essor.decision.Evaluation;
import org.essor.decision.Outcomes;
import org.essor.decision.Rule;
import org.essor.decision.Value;
import org.jspecify.annotations.Nullable;

/** Reads a model under the facts of one call. */
final class Evaluator {

  private final CompiledModel model;
  private final Restriction reading;
  private @Nullable Interpreter interpreter;

  Evaluator(CompiledModel model, Restriction reading) {
    this.model = model;
    this.reading = reading;
  }

  Evaluation evaluate() {
    var results = new LinkedHashMap<String, DecisionResult>();
    for (var decision : model.compiled()) {
      results.put(decision.definition().name(), result(decision));
    }
    return new Evaluation(results);
  }

  private DecisionResult result(CompiledDecision decision) {
    var firing = new ArrayList<Rule>();
    var maybe = new ArrayList<Rule>();
    for (int i = 0; i < decision.rules().length; i++) {
      int root = reading.reduce(decision.rules()[i]);
      if (!reading.isTerminal(root)) {
        maybe.add(decision.info().rules().get(i));
      } else if (reading.is(root, Term.TRUE)) {
        firing.add(decision.info().rules().get(i));
      }
    }
    return new DecisionResult(
        decision.definition().name(), outcomes(decision), firing, maybe, List.of());
  }

  private Outcomes outcomes(CompiledDecision decision) {
    var roots = roots(decision);
    if (decision.whenEmpty().isPresent()) {
      return new Combinations(reading, decision.whenEmpty().get()).of(roots);
    }
    if (decision.isComputed() && isComplete(decision)) {
      return new Outcomes.Settled(interpreter().decide(decision.definition()));
    }
    return new Outcomer(model.layout()).of(Terminals.of(reading, roots[0]), decision.ranks());
  }

  private int[] roots(CompiledDecision decision) {
    var roots = new int[decision.segments().length];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = reading.reduce(decision.segments()[i]);
    }
    return roots;
  }

  private boolean isComplete(CompiledDecision decision) {
    return decision.info().inputs().stream()
        .allMatch(name -> reading.isKnown(model.levels().getOrDefault(name, -1)));
  }

  private Interpreter interpreter() {
    if (interpreter == null) {
      var facts = new HashMap<String, Value>();
      model
          .levels()
          .forEach((name, level) -> {
            var value = reading.value(level);
            if (value != null) {
              facts.put(name, value);
            }
          });
      interpreter = new Interpreter(facts, model.definitions());
    }
    return interpreter;
  }

  /** The unknown inputs that can still change a goal. */
  Set<String> relevantInputs(Collection<String> goals) {
    var relevant = relevantLevels(goals);
    var names = new LinkedHashSet<String>();
    for (var name : model.inputOrder()) {
      if (relevant.contains(model.levels().get(name))) {
        names.add(name);
      }
    }
    return names;
  }

  private Set<Integer> relevantLevels(Collection<String> goals) {
    var levels = new HashSet<Integer>();
    for (var goal : goals) {
      for (int root : roots(model.decision(goal))) {
        addSupport(root, levels);
      }
    }
    return levels;
  }

  private void addSupport(int root, Set<Integer> levels) {
    int inputs = model.layout().inputs().size();
    Terminals.support(reading, root).stream()
        .forEach(level -> {
          if (level < inputs) {
            levels.add(level);
          } else {
            levels.addAll(inputsOf(reading.question(level)));
          }
        });
    for (var term : Terminals.of(reading, root)) {
      levels.addAll(Symbols.of(term));
    }
  }

  private static Set<Integer> inputsOf(Question question) {
    var inputs = new HashSet<>(Symbols.of(question.left()));
    inputs.addAll(Symbols.of(question.right()));
    return inputs;
  }

  Optional<String> nextQuestion(Collection<String> goals, Set<String> declined) {
    var candidates = relevantLevels(goals);
    declined.forEach(name -> candidates.remove(model.levels().get(name)));
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    var chooser = new Chooser(reading, model.layout());
    for (var goal : new LinkedHashSet<>(goals)) {
      for (int root : roots(model.decision(goal))) {
        chooser.add(root);
      }
    }
    return chooser.best(candidates, model.inputOrder(), model.levels());
  }
}
