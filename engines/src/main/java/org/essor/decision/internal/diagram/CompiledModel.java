package org.essor.decision.internal.diagram;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.essor.decision.Change;
import org.essor.decision.Decision;
import org.essor.decision.DecisionModel;
import org.essor.decision.DecisionResult;
import org.essor.decision.DecisionResult.Exclusion;
import org.essor.decision.Evaluation;
import org.essor.decision.Facts;
import org.essor.decision.Finding;
import org.essor.decision.Input;
import org.essor.decision.Outcomes;
import org.essor.decision.Outcomes.Settled;
import org.essor.decision.Rule;
import org.essor.decision.internal.Deferred;
import org.essor.decision.internal.NamedResults;
import org.essor.decision.internal.NamedResults.Keys;
import org.essor.decision.internal.diagram.Combinations.Limits;
import org.essor.decision.internal.dmn.DecisionDefinition;
import org.essor.decision.internal.dmn.LinkedModel;
import org.jspecify.annotations.Nullable;

/** A model as diagrams: every answer is a reading of them under the facts. */
final class CompiledModel implements DecisionModel {

  /** The most variants kept, for facts in which inputs are known to be absent. */
  private static final int MAX_VARIANTS = 64;

  /** The most lists of names whose decisions are kept. */
  private static final int MAX_GOALS = 256;

  private final LinkedModel model;
  private final List<Finding> findings;
  private final Layout layout;
  private final Forest forest;
  private final List<CompiledDecision> decisions;
  private final List<Shortcut> shortcuts;
  private final Shortcut[] paths;
  private final Keys names;
  private final Map<String, Shortcut> byName = new LinkedHashMap<>();
  private final Map<String, DecisionDefinition> definitions = new HashMap<>();
  private final Map<String, Integer> levels;
  private final FactChecker checker;
  private final Pool<Evaluator> evaluators;
  private final int[] inputOrder;
  private final Asking asking;
  private final int remembered;
  private final Memory memory;
  private final AtomicReferenceArray<@Nullable Summary> untouched;
  private final Map<Set<String>, CompiledModel> variants = new ConcurrentHashMap<>();

  /** The decisions of the lists of names that were asked for. */
  private final Map<List<String>, Goals> goals = new ConcurrentHashMap<>();

  CompiledModel(
      LinkedModel model,
      Forest forest,
      Layout layout,
      List<CompiledDecision> decisions,
      List<Finding> findings,
      int remembered) {
    this.findings = List.copyOf(findings);
    this.model = model;
    this.layout = layout;
    this.forest = forest;
    this.decisions = List.copyOf(decisions);
    for (int i = 0; i < decisions.size(); i++) {
      byName.put(decisions.get(i).name(), new Shortcut(forest, decisions.get(i), i));
    }
    this.shortcuts = List.copyOf(byName.values());
    this.paths = shortcuts.toArray(Shortcut[]::new);
    this.names = Keys.of(List.copyOf(byName.keySet()));
    model.decisions().forEach(each -> definitions.put(each.name(), each));
    this.levels = layout.levels();
    this.remembered = remembered;
    var supports = decisions.stream().map(each -> each.support(forest)).toList();
    this.memory = new Memory(layout.domains(), supports, remembered);
    this.untouched = new AtomicReferenceArray<>(forest.size());
    this.asking = new Asking(forest, layout);
    this.checker = new FactChecker(layout, List.copyOf(model.inputs().keySet()));
    this.evaluators = new Pool<>(() -> new Evaluator(this, forest));
    this.inputOrder =
        model.inputs().keySet().stream().mapToInt(name -> levels.getOrDefault(name, -1)).toArray();
  }

  @Override
  public List<Input> inputs() {
    return model.inputs().keySet().stream().map(this::input).toList();
  }

  private Input input(String name) {
    var type = layout.domains().get(levels.getOrDefault(name, -1)).type();
    var kind =
        switch (type.kind()) {
          case BOOLEAN -> Input.Type.BOOLEAN;
          case NUMBER -> Input.Type.NUMBER;
          case STRING -> Input.Type.STRING;
          case DATE -> Input.Type.DATE;
          default -> Input.Type.ANY;
        };
    return new Input(name, kind, type.allowed(), type.bounds().text());
  }

  @Override
  public List<Decision> decisions() {
    return decisions.stream().map(CompiledDecision::info).toList();
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public Evaluation evaluate(Facts facts) {
    var known = checker.check(facts);
    if (known.hasAbsent()) {
      return variant(known).evaluate(facts);
    }
    var settled = known.isComplete() ? settled(known) : null;
    return settled == null ? read(known, Evaluator::evaluate) : settled;
  }

  /**
   * Evaluates every decision along one path each, where all inputs are known: no work space is
   * needed. Null where a decision has more to it.
   */
  private @Nullable Evaluation settled(Known known) {
    var results = new DecisionResult[paths.length];
    for (int i = 0; i < results.length; i++) {
      var outcome = paths[i].settled(known.atoms());
      if (outcome == null) {
        return null;
      }
      results[i] = result(paths[i].decision(), outcome, known);
    }
    return new Evaluation(new NamedResults<>(names, results));
  }

  /** What the facts say of a decision that is exactly known. */
  private DecisionResult result(CompiledDecision decision, Settled outcome, Known known) {
    return new DecisionResult(
        decision.name(),
        outcome,
        true,
        firing(decision, known),
        maybeFiring(decision, known),
        exclusions(decision, known));
  }

  @Override
  public Evaluation evaluate(Facts facts, Collection<String> goals) {
    return read(facts, evaluator -> evaluator.evaluate(goals));
  }

  @Override
  public List<Outcomes> outcomes(Facts facts, List<String> decisions) {
    return read(facts, evaluator -> evaluator.outcomes(decisions));
  }

  @Override
  public Outcomes outcomes(Facts facts, String decision, int most) {
    decision(decision);
    if (most < 1) {
      throw new IllegalArgumentException("At least one list is asked for, not " + most);
    }
    return read(facts, evaluator -> evaluator.outcomes(decision, Limits.of(most)));
  }

  @Override
  public Optional<String> nextQuestion(Facts facts, Collection<String> goals) {
    return read(facts, reader -> reader.nextQuestion(goals, facts.declined()));
  }

  @Override
  public Set<String> relevantInputs(Facts facts, Collection<String> goals) {
    return read(facts, reader -> reader.relevantInputs(goals));
  }

  @Override
  public List<Change> whatIf(Facts facts, String decision, int limit) {
    var compiled = decision(decision);
    if (limit < 1) {
      throw new IllegalArgumentException("At least one change is asked for, not " + limit);
    }
    var known = checker.check(facts);
    return known.hasAbsent()
        ? variant(known).whatIf(facts, decision, limit)
        : asking.of(compiled)
            ? new Replay(layout, forest, known).changes(compiled, limit)
            : new Explainer(layout, forest, known).changes(compiled, limit);
  }

  /** Why outcomes are excluded, found when first read. */
  List<Exclusion> exclusions(CompiledDecision decision, Known known) {
    if (known.isEmpty()) {
      return List.of();
    }
    return asking.of(decision)
        ? new Deferred<>(() -> new Replay(layout, forest, known).exclusions(decision))
        : new Deferred<>(() -> new Explainer(layout, forest, known).exclusions(decision));
  }

  /** The rules that fire, found when first read. */
  List<Rule> firing(CompiledDecision decision, Known known) {
    return new Deferred<>(() -> read(known, evaluator -> evaluator.firing(decision)));
  }

  /** The rules that may fire, found when first read. */
  List<Rule> maybeFiring(CompiledDecision decision, Known known) {
    return new Deferred<>(() -> read(known, evaluator -> evaluator.maybeFiring(decision)));
  }

  private <T> T read(Facts facts, Function<Evaluator, T> question) {
    var known = checker.check(facts);
    return known.hasAbsent() ? variant(known).read(facts, question) : read(known, question);
  }

  private <T> T read(Known known, Function<Evaluator, T> question) {
    return evaluators.with(
        evaluator -> evaluator.isFor(known),
        evaluator -> {
          evaluator.begin(known);
          return question.apply(evaluator);
        });
  }

  /** The inputs given as absent, unless the model was compiled for them. */
  private Set<String> absent(Known known) {
    var absent = new HashSet<String>();
    for (int level = 0; level < layout.inputs().size(); level++) {
      if (known.value(level) != null && !known.isKnown(level)) {
        absent.add(layout.inputs().get(level));
      }
    }
    return absent;
  }

  private CompiledModel variant(Known known) {
    var absent = absent(known);
    if (variants.size() >= MAX_VARIANTS) {
      variants.clear();
    }
    return variants.computeIfAbsent(
        absent, _ -> ModelCompiler.compile(model, absent, remembered / MAX_VARIANTS));
  }

  /**
   * A decision.
   *
   * @throws IllegalArgumentException where there is none of this name
   */
  CompiledDecision decision(String name) {
    return shortcut(name).decision();
  }

  /**
   * A decision, to be read along a path.
   *
   * @throws IllegalArgumentException where there is none of this name
   */
  Shortcut shortcut(String name) {
    var decision = byName.get(name);
    if (decision == null) {
      throw new IllegalArgumentException(
          "No decision named " + name + "; there are " + String.join(", ", byName.keySet()));
    }
    return decision;
  }

  /**
   * Decisions by their names: the same lists come again and again.
   *
   * @throws IllegalArgumentException where a name is none of a decision
   */
  Goals goals(Collection<String> names) {
    var list = List.copyOf(names);
    var known = goals.get(list);
    if (known != null) {
      return known;
    }
    if (goals.size() >= MAX_GOALS) {
      goals.clear();
    }
    var found = Goals.of(list.stream().map(this::shortcut).toList());
    goals.put(list, found);
    return found;
  }

  /** What calls remember of others. */
  Memory memory() {
    return memory;
  }

  /** What calls share of diagrams that no fact touches. */
  AtomicReferenceArray<@Nullable Summary> untouched() {
    return untouched;
  }

  LinkedModel model() {
    return model;
  }

  /** The diagrams, when nothing is known. */
  Restriction unrestricted() {
    var reading = new Restriction(forest, layout);
    reading.begin(new Known(layout.inputs().size()));
    return reading;
  }

  Asking asking() {
    return asking;
  }

  List<Shortcut> shortcuts() {
    return shortcuts;
  }

  List<CompiledDecision> compiled() {
    return decisions;
  }

  Layout layout() {
    return layout;
  }

  /** The levels of the inputs, in the order of the files. */
  int[] inputOrder() {
    return inputOrder;
  }

  Map<String, Integer> levels() {
    return levels;
  }

  Map<String, DecisionDefinition> definitions() {
    return definitions;
  }
}
