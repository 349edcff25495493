package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.essor.decision.Decision;
import org.essor.decision.DecisionModel;
import org.essor.decision.Finding;
import org.essor.decision.InvalidModelException;
import org.essor.decision.Value;
import org.essor.decision.internal.diagram.Term.Known;
import org.essor.decision.internal.dmn.DecisionDefinition;
import org.essor.decision.internal.dmn.LinkedModel;
import org.essor.decision.internal.dmn.LinkedModel.Declared;
import org.essor.decision.internal.dmn.Logic.Formula;
import org.essor.decision.internal.dmn.Logic.InputColumn;
import org.essor.decision.internal.dmn.Logic.Row;
import org.essor.decision.internal.dmn.Logic.Table;
import org.essor.decision.internal.dmn.Place;
import org.essor.decision.internal.feel.Feel;
import org.essor.decision.internal.feel.FeelException;
import org.essor.decision.internal.feel.Type;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a linked model. Inputs are first cut at nothing; each comparison that a pass cannot
 * decide tells where the next pass must cut, until none is left.
 */
public final class ModelCompiler {

  /** The most passes: one more than the longest chain of comparisons that feed one another. */
  private static final int MAX_PASSES = 50;

  private final LinkedModel model;
  private final Set<String> absent;
  private final Function<TableCompiler, TableCompiler.Compiled> way;
  private final List<String> inputs;
  private final Map<String, Set<String>> support = new HashMap<>();
  private final int remembered;
  private final Discovery discovery = new Discovery();

  private ModelCompiler(
      LinkedModel model,
      Set<String> absent,
      Function<TableCompiler, TableCompiler.Compiled> way,
      int remembered) {
    this.remembered = remembered;
    this.way = way;
    this.model = model;
    this.absent = absent;
    this.inputs = InputOrder.of(model);
  }

  /**
   * Compiles a model.
   *
   * @param remembered of how many decisions it remembers at most what facts left of them
   * @throws InvalidModelException where it needs more nodes or steps than an engine may take
   */
  public static DecisionModel compile(LinkedModel model, int remembered) {
    return compile(model, Set.of(), remembered);
  }

  /** Compiles a model for facts in which some inputs are known to be absent. */
  static CompiledModel compile(LinkedModel model, Set<String> absent, int remembered) {
    return new ModelCompiler(model, absent, TableCompiler::compile, remembered).compile();
  }

  /** Compiles two versions side by side, so that their parts can be compared. */
  static CompiledModel compileVersions(LinkedModel model) {
    return new ModelCompiler(model, Set.of(), TableCompiler::compileComparable, 0).compile();
  }

  private CompiledModel compile() {
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      var compiled = new Pass();
      compiled.compile();
      if (!discovery.takeNew()) {
        return compiled.finish();
      }
    }
    throw new InvalidModelException(
        "The numbers of this model are compared in a chain longer than " + MAX_PASSES);
  }

  /** One compilation of everything, with the cuts known so far. */
  private final class Pass {
    private final Diagrams diagrams = new Diagrams();
    private final List<Domain> domains = new ArrayList<>();
    private final Algebra algebra = new Algebra(diagrams, domains, discovery);
    private final ExprCompiler expressions = new ExprCompiler(diagrams, algebra);
    private final List<CompiledDecision> decisions = new ArrayList<>();
    private final Map<DecisionDefinition, TableCompiler> tables = new LinkedHashMap<>();

    void compile() {
      for (int i = 0; i < inputs.size(); i++) {
        var type = model.inputs().getOrDefault(inputs.get(i), Type.ANY);
        domains.add(
            absent.contains(inputs.get(i)) ? Domain.absent(type) : discovery.domain(i, type));
      }
      for (int i = 0; i < inputs.size(); i++) {
        expressions.defineInput(inputs.get(i), i, domains.get(i));
      }
      model.decisions().forEach(this::compile);
    }

    CompiledModel finish() {
      var layout = new Layout(inputs, domains, algebra.questionList());
      var findings = findings(new Witness(diagrams, layout));
      var kept = new Compaction(diagrams, decisions);
      return new CompiledModel(
          model, new Forest(kept.nodes(), layout), layout, kept.decisions(), findings, remembered);
    }

    private List<Finding> findings(Witness witness) {
      var findings = new ArrayList<Finding>();
      tables.forEach((decision, table) -> {
        try {
          findings.addAll(TableFindings.of(diagrams, witness, decision, table));
        } catch (FeelException e) {
          throw decision.place().refuse(e.why());
        }
      });
      return findings;
    }

    private void compile(DecisionDefinition decision) {
      try {
        var open = diagramsOf(decision);
        var compiled = settled(open);
        decisions.add(compiled);
        checkDeclared(compiled);
        expressions.defineLater(decision.name(), () -> whole(open));
      } catch (FeelException e) {
        throw decision.place().refuse(e.why());
      }
    }

    private CompiledDecision diagramsOf(DecisionDefinition decision) {
      var info = describe(decision);
      return switch (decision.logic()) {
        case Formula(var expr) ->
            decision(
                decision,
                info,
                new int[] {expressions.compile(expr)},
                Optional.empty(),
                new int[0]);
        case Table _ -> {
          var compiler = new TableCompiler(diagrams, algebra, expressions, decision);
          tables.put(decision, compiler);
          var table = way.apply(compiler);
          yield decision(decision, info, table.segments(), table.whenEmpty(), table.rules());
        }
      };
    }

    /** A decision with a value wherever it ends in one. */
    private CompiledDecision settled(CompiledDecision open) {
      var segments =
          Arrays.stream(open.segments())
              .map(root ->
                  diagrams.apply(
                      "settled",
                      root,
                      diagrams.no,
                      (term, _) -> diagrams.terminal(algebra.settled(term))))
              .toArray();
      return decision(open.definition(), open.info(), segments, open.whenEmpty(), open.rules());
    }

    private CompiledDecision decision(
        DecisionDefinition definition,
        Decision info,
        int[] segments,
        Optional<Value> whenEmpty,
        int[] rules) {
      var ranks = Ranks.of(definition, diagrams, segments);
      boolean computed =
          Arrays.stream(segments)
              .anyMatch(root ->
                  Ranks.terms(diagrams, root).stream().anyMatch(term -> !(term instanceof Known)));
      return new CompiledDecision(
          definition,
          info,
          segments,
          presences(segments, whenEmpty.isPresent()),
          whenEmpty,
          rules,
          ranks,
          computed,
          new AtomicReference<>());
    }

    private @Nullable Presence[] presences(int[] segments, boolean areLists) {
      var presences = new Presence[segments.length];
      for (int i = 0; i < segments.length && areLists; i++) {
        presences[i] = Presence.of(diagrams, segments[i]);
      }
      return presences;
    }

    /** Other files may expect only outcomes that the decision gives. */
    private void checkDeclared(CompiledDecision decision) {
      var name = decision.definition().name();
      for (var declared : model.declared().getOrDefault(name, List.of())) {
        for (int root : decision.segments()) {
          Ranks.terms(diagrams, root).forEach(term -> requireExpected(term, declared, name));
        }
      }
    }

    private void requireExpected(Term term, Declared declared, String name) {
      var type = declared.type();
      if (term instanceof Known(var value)
          && !(value instanceof Value.Nothing)
          && !(type.allowed().isEmpty() || type.allowed().contains(value))) {
        throw Place.file(declared.file())
            .part("input data \"" + name + "\"")
            .refuse(
                "the decision of this name can be "
                    + Feel.write(value)
                    + ", which is not among the allowed values "
                    + String.join(", ", type.allowed().stream().map(Feel::write).toList()));
      }
    }

    /** The outcome as one diagram, for the decisions that use it. */
    private int whole(CompiledDecision decision) {
      if (decision.whenEmpty().isEmpty()) {
        return decision.segments()[0];
      }
      int list = decision.segments()[0];
      for (int i = 1; i < decision.segments().length; i++) {
        list =
            diagrams.apply(
                "join",
                list,
                decision.segments()[i],
                (a, b) -> diagrams.terminal(Lists.join(a, b)));
      }
      var none = decision.whenEmpty().get();
      return diagrams.apply(
          "when empty " + none,
          list,
          diagrams.no,
          (found, _) -> diagrams.terminal(Lists.orElse(found, none)));
    }
  }

  private Decision describe(DecisionDefinition decision) {
    var rests = new HashSet<String>();
    var requires = new LinkedHashSet<String>();
    for (var required : decision.requires()) {
      var flat = model.flatInputs(required);
      requires.addAll(flat);
      for (var name : flat) {
        rests.addAll(support.getOrDefault(name, Set.of(name)));
      }
    }
    support.put(decision.name(), rests);
    var columns =
        decision.logic() instanceof Table table
            ? table.inputs().stream().map(InputColumn::text).toList()
            : List.<String>of();
    var rules =
        decision.logic() instanceof Table table
            ? table.rows().stream().map(Row::rule).toList()
            : List.<org.essor.decision.Rule>of();
    return new Decision(
        decision.name(), decision.file(), decision.question(), columns, rules, rests, requires);
  }
}
