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
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
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
  private final Pruning pruning;
  private final Known nothing;
  private Known known;
  private @Nullable Interpreter interpreter;

  Evaluator(CompiledModel model, Forest forest) {
    this.model = model;
    this.reading = new Restriction(forest, model.layout());
    this.nothing = new Known(model.layout().inputs().size());
    this.known = nothing;
    reading.begin(known);
    this.summaries = new Summaries(reading, model.layout(), model.sharedSummaries());
    this.pruning = new Pruning(reading, model.layout());
  }

  /** Takes the facts of the next call; the same facts again find what was read before. */
  void begin(Known known) {
    if (this.known.isSame(known) && reading.isSmall()) {
      return;
    }
    this.known = known;
    reading.begin(known);
    summaries.begin();
    pruning.begin();
    interpreter = null;
  }

  Evaluation evaluate() {
    return evaluate(model.shortcuts());
  }

  Evaluation evaluate(Set<String> goals) {
    return evaluate(
        model.shortcuts().stream().filter(each -> goals.contains(each.decision().name())).toList());
  }

  private Evaluation evaluate(List<Shortcut> decisions) {
    var results = LinkedHashMap.<String, DecisionResult>newLinkedHashMap(decisions.size());
    for (var decision : decisions) {
      results.put(decision.decision().name(), result(decision));
    }
    return new Evaluation(results);
  }

  /** The result of a decision; where no fact touches it, the one that all such calls share. */
  private DecisionResult result(Shortcut shortcut) {
    var decision = shortcut.decision();
    if (shortcut.isTouched(known)) {
      var settled = shortcut.settled(known.atoms());
      return result(decision, settled == null ? outcomes(decision) : settled, known);
    }
    var shared = decision.initial().get();
    if (shared == null) {
      shared = result(decision, outcomes(decision), nothing);
      decision.initial().set(shared);
    }
    return shared;
  }

  private DecisionResult result(CompiledDecision decision, Outcomes outcomes, Known facts) {
    return new DecisionResult(
        decision.name(),
        outcomes,
        outcomes.isSettled() || isExact(decision),
        model.firing(decision, facts),
        model.maybeFiring(decision, facts),
        model.exclusions(decision, facts));
  }

  /** The rules that fire whatever is unknown. */
  List<Rule> firing(CompiledDecision decision) {
    return rules(decision, root -> reading.is(root, Term.TRUE));
  }

  /** The rules that fire for some values of what is unknown. */
  List<Rule> maybeFiring(CompiledDecision decision) {
    return rules(decision, root -> !reading.isTerminal(root));
  }

  private List<Rule> rules(CompiledDecision decision, IntPredicate condition) {
    var rules = new ArrayList<Rule>();
    for (int i = 0; i < decision.rules().length; i++) {
      if (condition.test(left(decision.rules()[i]))) {
        rules.add(decision.info().rules().get(i));
      }
    }
    return rules;
  }

  private Outcomes outcomes(CompiledDecision decision) {
    return outcomes(decision, Combinations.Limits.FEW);
  }

  Outcomes outcomes(String decision, Combinations.Limits limits) {
    return outcomes(model.decision(decision), limits);
  }

  /** What a decision can still be; a list as far as the limits go. */
  private Outcomes outcomes(CompiledDecision decision, Combinations.Limits limits) {
    var roots = roots(decision);
    if (decision.whenEmpty().isPresent()) {
      return new Combinations(reading, summaries, reachable(decision), limits, roots)
          .outcomes(decision.whenEmpty().get());
    }
    if (decision.isComputed() && isComplete(decision)) {
      return new Outcomes.Settled(interpreter().decide(decision.definition()));
    }
    return new Outcomer(model.layout())
        .of(summaries.of(roots[0]).terms(), decision.ranks(), ranges(decision, roots[0]));
  }

  private Map<Term, Set<Range>> ranges(CompiledDecision decision, int root) {
    return decision.isComputed() && model.asking().of(decision) ? pruning.ranges(root) : Map.of();
  }

  private boolean isExact(CompiledDecision decision) {
    return !(decision.isComputed() || model.asking().of(decision))
        || Arrays.stream(roots(decision)).allMatch(pruning::isExact);
  }

  private IntUnaryOperator reachable(CompiledDecision decision) {
    return model.asking().of(decision)
        ? new Pruning(reading, model.layout())::of
        : IntUnaryOperator.identity();
  }

  /** What the facts leave of a diagram, and some values can reach. */
  private int left(int root) {
    int reduced = reading.reduce(root);
    return model.asking().of(root) ? pruning.of(reduced) : reduced;
  }

  private int[] roots(CompiledDecision decision) {
    var roots = new int[decision.segments().length];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = left(decision.segments()[i]);
    }
    return roots;
  }

  private boolean isComplete(CompiledDecision decision) {
    return decision.info().inputs().stream()
        .allMatch(name -> known.isKnown(model.levels().getOrDefault(name, -1)));
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
      for (int segment : model.decision(goal).segments()) {
        int root = left(segment);
        for (int input : summaries.of(root).inputs()) {
          if (!relevant.get(input) && (!model.asking().of(segment) || isRelevant(input, root))) {
            relevant.set(input);
          }
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
    int best = best(gains);
    while (best >= 0 && !matters(best, goals)) {
      gains[best] = Double.NaN;
      best = best(gains);
    }
    return best < 0 ? Optional.empty() : Optional.of(model.layout().inputs().get(best));
  }

  private int best(double[] gains) {
    int best = -1;
    for (int level : model.inputOrder()) {
      if (!Double.isNaN(gains[level]) && (best < 0 || gains[level] > gains[best] + TIE)) {
        best = level;
      }
    }
    return best;
  }

  /** Whether an input on which diagrams of the goals branch can change what they end in. */
  private boolean matters(int input, Collection<String> goals) {
    for (var goal : goals) {
      for (int segment : model.decision(goal).segments()) {
        int root = left(segment);
        if (Arrays.stream(summaries.of(root).inputs()).anyMatch(each -> each == input)
            && (!model.asking().of(segment) || isRelevant(input, root))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isRelevant(int input, int root) {
    int inputs = model.layout().inputs().size();
    return new Relevance(Graph.of(reading), pruning.ways(), inputs, input).isIn(root);
  }

  private boolean isSettled(int root) {
    return reading.isTerminal(root) && reading.term(root) instanceof Term.Known;
  }

  /** What each input would tell of all goals; not a number where it is not relevant. */
  private double[] gains(Collection<String> goals) {
    var gains = new double[model.layout().inputs().size()];
    Arrays.fill(gains, Double.NaN);
    for (var goal : new LinkedHashSet<>(goals)) {
      for (int root : roots(model.decision(goal))) {
        if (isSettled(root)) {
          continue;
        }
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
