package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essor.decision.DecisionResult;
import org.essor.decision.Evaluation;
import org.essor.decision.Outcomes;
import org.essor.decision.Rule;
import org.essor.decision.Value;
import org.jspecify.annotations.Nullable;

/** Reads a model under the facts of one call after another. Used by one thread at a time. */
final class Evaluator {

  private static final double TIE = 1e-9;

  private final CompiledModel model;
  private final Restriction reading;
  private final Summaries summaries;
  private Map<Integer, Value> known = Map.of();
  private boolean begun;
  private @Nullable Interpreter interpreter;

  Evaluator(CompiledModel model, Forest forest) {
    this.model = model;
    this.reading = new Restriction(forest, model.layout());
    this.summaries = new Summaries(reading, model.layout(), model.sharedSummaries());
  }

  /** Takes the facts of the next call; the same facts again find what was read before. */
  void begin(Map<Integer, Value> known) {
    if (begun && this.known.equals(known) && reading.isSmall()) {
      return;
    }
    begun = true;
    this.known = known;
    reading.begin(known);
    interpreter = null;
  }

  Evaluation evaluate() {
    return evaluate(model.compiled());
  }

  Evaluation evaluate(Set<String> goals) {
    return evaluate(model.compiled().stream().filter(each -> goals.contains(each.name())).toList());
  }

  private Evaluation evaluate(List<CompiledDecision> decisions) {
    var results = new LinkedHashMap<String, DecisionResult>();
    for (var decision : decisions) {
      results.put(decision.name(), result(decision));
    }
    return new Evaluation(results);
  }

  /** The result of a decision; where no fact touches it, the one that all such calls share. */
  private DecisionResult result(CompiledDecision decision) {
    if (!isUntouched(decision)) {
      return read(decision);
    }
    var shared = decision.initial().get();
    if (shared == null) {
      shared = read(decision);
      decision.initial().set(shared);
    }
    return shared;
  }

  private boolean isUntouched(CompiledDecision decision) {
    for (int root : decision.segments()) {
      if (!reading.isUntouched(root)) {
        return false;
      }
    }
    for (int root : decision.rules()) {
      if (!reading.isUntouched(root)) {
        return false;
      }
    }
    return true;
  }

  private DecisionResult read(CompiledDecision decision) {
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
        decision.name(),
        outcomes(decision),
        firing,
        maybe,
        known.isEmpty() ? List.of() : model.exclusions(decision, known));
  }

  private Outcomes outcomes(CompiledDecision decision) {
    var roots = roots(decision);
    if (decision.whenEmpty().isPresent()) {
      return new Combinations(reading, summaries, roots).outcomes(decision.whenEmpty().get());
    }
    if (decision.isComputed() && isComplete(decision)) {
      return new Outcomes.Settled(interpreter().decide(decision.definition()));
    }
    return new Outcomer(model.layout()).of(summaries.of(roots[0]).terms(), decision.ranks());
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
    var relevant = new BitSet();
    for (var goal : goals) {
      for (int root : roots(model.decision(goal))) {
        for (int input : summaries.of(root).inputs()) {
          relevant.set(input);
        }
      }
    }
    var names = new LinkedHashSet<String>();
    for (int level : model.inputOrder()) {
      if (relevant.get(level)) {
        names.add(model.layout().inputs().get(level));
      }
    }
    return names;
  }

  /**
   * The relevant input that tells most; the first in the model's order of those that tell as much.
   */
  Optional<String> nextQuestion(Collection<String> goals, Set<String> declined) {
    var gains = gains(goals);
    declined.forEach(name -> gains[model.levels().getOrDefault(name, 0)] = Double.NaN);
    int best = -1;
    for (int level : model.inputOrder()) {
      if (!Double.isNaN(gains[level]) && (best < 0 || gains[level] > gains[best] + TIE)) {
        best = level;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(model.layout().inputs().get(best));
  }

  /** What each input would tell of all goals; not a number where it is not relevant. */
  private double[] gains(Collection<String> goals) {
    var gains = new double[model.layout().inputs().size()];
    Arrays.fill(gains, Double.NaN);
    for (var goal : new LinkedHashSet<>(goals)) {
      for (int root : roots(model.decision(goal))) {
        var summary = summaries.withGains(root);
        for (int i = 0; i < summary.inputs().length; i++) {
          int input = summary.inputs()[i];
          gains[input] = (Double.isNaN(gains[input]) ? 0 : gains[input]) + summary.gains()[i];
        }
      }
    }
    return gains;
  }
}
