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

  /** For each decision what these facts leave of it, once found. */
  private final @Nullable Left[] left;

  /** For each decision its key in the memory, and whether this has come before. */
  private final int[] keys;

  private final boolean[] met;

  /** For each input what it would tell of the decision in hand; zero between decisions. */
  private final double[] sums;

  /** The inputs of the decision in hand, one bit each; none between decisions. */
  private final long[] inputs;

  private Known known;
  private long[] packed;
  private @Nullable Interpreter interpreter;

  Evaluator(CompiledModel model, Forest forest) {
    this.model = model;
    this.reading = new Restriction(forest, model.layout());
    this.nothing = new Known(model.layout().inputs().size());
    this.known = nothing;
    reading.begin(known);
    this.summaries = new Summaries(reading, model.layout(), model.untouched());
    this.pruning = new Pruning(reading, model.layout());
    this.left = new Left[model.shortcuts().size()];
    this.keys = new int[left.length];
    this.met = new boolean[left.length];
    this.sums = new double[model.layout().inputs().size()];
    this.inputs = new long[Known.words(sums.length)];
    this.packed = model.memory().pack(known);
  }

  /** Whether it has read under the same facts last. */
  boolean isFor(Known known) {
    return this.known.isSame(known);
  }

  /** Takes the facts of the next call; the same facts again find what was read before. */
  void begin(Known known) {
    if (isFor(known) && reading.isSmall()) {
      return;
    }
    this.known = known;
    reading.begin(known);
    summaries.begin();
    Arrays.fill(left, null);
    packed = model.memory().pack(known);
    pruning.begin();
    interpreter = null;
  }

  Evaluation evaluate() {
    return evaluate(model.shortcuts());
  }

  Evaluation evaluate(Collection<String> goals) {
    return evaluate(model.goals(goals).placed());
  }

  private Evaluation evaluate(List<Shortcut> decisions) {
    var results = LinkedHashMap.<String, DecisionResult>newLinkedHashMap(decisions.size());
    for (var decision : decisions) {
      results.put(decision.decision().name(), result(decision));
    }
    return new Evaluation(results);
  }

  /** What decisions can still be, in the order in which they are named. */
  List<Outcomes> outcomes(List<String> names) {
    var decisions = model.goals(names).named();
    var outcomes = new ArrayList<Outcomes>(decisions.size());
    for (var decision : decisions) {
      outcomes.add(read(decision));
    }
    return outcomes;
  }

  private Outcomes read(Shortcut decision) {
    if (!decision.isTouched(known)) {
      return result(decision).outcomes();
    }
    var settled = decision.settled(known.atoms());
    return settled == null ? outcomes(decision) : settled;
  }

  /** The result of a decision; where no fact touches it, the one that all such calls share. */
  private DecisionResult result(Shortcut shortcut) {
    var decision = shortcut.decision();
    if (shortcut.isTouched(known)) {
      return result(decision, read(shortcut), known);
    }
    var shared = decision.initial().get();
    if (shared == null) {
      shared = result(decision, outcomes(shortcut), nothing);
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

  private Outcomes outcomes(Shortcut decision) {
    if (!decision.isPlain()) {
      return outcomes(decision.decision(), Combinations.Limits.FEW);
    }
    var known = left(decision).outcomes();
    if (known.isPresent()) {
      return known.get();
    }
    var found = outcomes(decision.decision(), Combinations.Limits.FEW);
    improve(decision, left(decision).with(found));
    return found;
  }

  /** What answers would tell of a plain decision. */
  private Told told(Shortcut decision) {
    var known = left(decision).told();
    if (known.isPresent()) {
      return known.get();
    }
    var found = told(decision.decision());
    improve(decision, left(decision).with(found));
    return found;
  }

  private Told told(CompiledDecision decision) {
    if (decision.segments().length == 1) {
      return summary(root(decision, 0)).told();
    }
    for (int place = 0; place < decision.segments().length; place++) {
      var told = summary(root(decision, place)).told();
      for (int i = 0; i < told.inputs().length; i++) {
        int input = told.inputs()[i];
        sums[input] += told.gains()[i];
        inputs[input / Long.SIZE] |= 1L << input;
      }
    }
    return takeSums();
  }

  private Told takeSums() {
    var found = Known.levels(inputs, 0, inputs.length);
    var gains = new double[found.length];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = sums[found[i]];
      sums[found[i]] = 0;
    }
    Arrays.fill(inputs, 0);
    return new Told(found, gains);
  }

  /** What the facts leave of a plain decision: found in this call, or in another one. */
  private Left left(Shortcut decision) {
    int place = decision.place();
    var known = left[place];
    if (known == null) {
      keys[place] = model.memory().key(place, packed);
      known = model.memory().find(keys[place], place, packed);
      met[place] = model.memory().meet(keys[place]);
      known = known == null ? Left.UNASKED : known;
      left[place] = known;
    }
    return known;
  }

  private void improve(Shortcut decision, Left found) {
    int place = decision.place();
    left[place] = found;
    if (met[place]) {
      model.memory().keep(keys[place], place, packed, found);
    }
  }

  /** The condition of a segment, where it branches on inputs alone. */
  private @Nullable Presence presence(CompiledDecision decision, int place) {
    var presence = decision.presences()[place];
    return presence == null || model.asking().of(presence.root()) ? null : presence;
  }

  Outcomes outcomes(String decision, Combinations.Limits limits) {
    return outcomes(model.decision(decision), limits);
  }

  /** What a decision can still be; a list as far as the limits go. */
  private Outcomes outcomes(CompiledDecision decision, Combinations.Limits limits) {
    if (decision.whenEmpty().isPresent()) {
      return combinations(decision, limits).outcomes(decision.whenEmpty().get());
    }
    if (decision.isComputed() && isComplete(decision)) {
      return new Outcomes.Settled(interpreter().decide(decision.definition()));
    }
    int root = decision.segments()[0];
    return new Outcomer(model.layout()).of(ends(root), decision.ranks(), ranges(decision, root));
  }

  private Combinations combinations(CompiledDecision decision, Combinations.Limits limits) {
    var segments = new ArrayList<List<Term>>(decision.segments().length);
    for (int place = 0; place < decision.segments().length; place++) {
      var presence = presence(decision, place);
      segments.add(
          presence == null
              ? ends(decision.segments()[place])
              : presence.lists(ends(presence.root())));
    }
    var diagrams =
        new Combinations.Diagrams(
            place -> left(root(decision, place)),
            place -> summary(root(decision, place)).told().inputs(),
            (place, end) -> list(decision, place, end),
            compared(decision));
    return new Combinations(reading, segments, diagrams, limits);
  }

  private Value.Many list(CompiledDecision decision, int place, Term end) {
    var presence = presence(decision, place);
    return Lists.many(presence == null ? end : presence.list(end));
  }

  /** The diagram to read of a segment: its condition, where it has one. */
  private int root(CompiledDecision decision, int place) {
    var presence = presence(decision, place);
    return presence == null ? decision.segments()[place] : presence.root();
  }

  private Map<Term, Set<Range>> ranges(CompiledDecision decision, int root) {
    return decision.isComputed() && model.asking().of(decision)
        ? pruning.ranges(left(root))
        : Map.of();
  }

  private boolean isExact(CompiledDecision decision) {
    return !(decision.isComputed() || model.asking().of(decision))
        || Arrays.stream(roots(decision)).allMatch(pruning::isExact);
  }

  private Optional<IntUnaryOperator> compared(CompiledDecision decision) {
    return model.asking().of(decision)
        ? Optional.of(new Pruning(reading, model.layout())::of)
        : Optional.empty();
  }

  /** What the facts leave of a diagram, and some values can reach. */
  private int left(int root) {
    int reduced = reading.reduce(root);
    return model.asking().of(root) ? pruning.of(reduced) : reduced;
  }

  private int[] roots(CompiledDecision decision) {
    return Arrays.stream(decision.segments()).map(this::left).toArray();
  }

  /** What is left of a diagram ends in. */
  private List<Term> ends(int root) {
    return summaries.ends(left(root));
  }

  /** What is left of a diagram, in short. */
  private Summary summary(int root) {
    return summaries.of(left(root));
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
    for (var goal : model.goals(goals).asked()) {
      addRelevant(goal, relevant);
    }
    var names = new LinkedHashSet<String>();
    for (int level : model.inputOrder()) {
      if (relevant.get(level)) {
        names.add(model.layout().inputs().get(level));
      }
    }
    return names;
  }

  private void addRelevant(Shortcut goal, BitSet relevant) {
    if (goal.isPlain()) {
      for (int input : told(goal).inputs()) {
        relevant.set(input);
      }
      return;
    }
    for (int segment : goal.decision().segments()) {
      for (int input : summary(segment).told().inputs()) {
        if (!relevant.get(input) && isRelevant(input, segment)) {
          relevant.set(input);
        }
      }
    }
  }

  /**
   * The relevant input that tells most; the first in the model's order of those that tell as much.
   */
  Optional<String> nextQuestion(Collection<String> names, Set<String> declined) {
    var goals = model.goals(names);
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
  private boolean matters(int input, Goals goals) {
    return goals.asked().stream().anyMatch(goal -> matters(input, goal));
  }

  private boolean matters(int input, Shortcut goal) {
    return goal.isPlain()
        ? Arrays.binarySearch(told(goal).inputs(), input) >= 0
        : Arrays.stream(goal.decision().segments())
            .anyMatch(segment ->
                Arrays.binarySearch(summary(segment).told().inputs(), input) >= 0
                    && isRelevant(input, segment));
  }

  /** Whether an input on which what is left of a diagram depends can change what it ends in. */
  private boolean isRelevant(int input, int segment) {
    int inputs = model.layout().inputs().size();
    return !model.asking().of(segment)
        || new Relevance(Graph.of(reading), pruning.ways(), inputs, input).isIn(left(segment));
  }

  /** What each input would tell of all goals; not a number where it is not relevant. */
  private double[] gains(Goals goals) {
    var gains = new double[model.layout().inputs().size()];
    Arrays.fill(gains, Double.NaN);
    for (var shortcut : goals.asked()) {
      if (shortcut.isPlain()) {
        add(told(shortcut), gains);
      } else {
        addGains(shortcut.decision(), gains);
      }
    }
    return gains;
  }

  private void addGains(CompiledDecision decision, double[] gains) {
    for (int place = 0; place < decision.segments().length; place++) {
      add(summary(root(decision, place)).told(), gains);
    }
  }

  private static void add(Told told, double[] gains) {
    for (int i = 0; i < told.inputs().length; i++) {
      int input = told.inputs()[i];
      gains[input] = (Double.isNaN(gains[input]) ? 0 : gains[input]) + told.gains()[i];
    }
  }
}
