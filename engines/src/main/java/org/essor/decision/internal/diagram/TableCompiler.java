package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.essor.decision.Value;
import org.essor.decision.internal.diagram.Term.Composite;
import org.essor.decision.internal.diagram.Term.Known;
import org.essor.decision.internal.diagram.Term.Listing;
import org.essor.decision.internal.diagram.Term.NoMatch;
import org.essor.decision.internal.dmn.DecisionDefinition;
import org.essor.decision.internal.dmn.HitPolicy;
import org.essor.decision.internal.dmn.Logic.Row;
import org.essor.decision.internal.dmn.Logic.Table;
import org.essor.decision.internal.feel.Expr;
import org.essor.decision.internal.feel.FeelException;
import org.essor.decision.internal.feel.Op;

/** Turns one decision table into diagrams, according to its hit policy. */
final class TableCompiler {

  private final Diagrams diagrams;
  private final Algebra algebra;
  private final ExprCompiler expressions;
  private final Table table;
  private final int[] matches;
  private final int[] outputs;

  TableCompiler(
      Diagrams diagrams, Algebra algebra, ExprCompiler expressions, DecisionDefinition decision) {
    this.diagrams = diagrams;
    this.algebra = algebra;
    this.expressions = expressions;
    this.table = (Table) decision.logic();
    this.matches = table.rows().stream().mapToInt(this::match).toArray();
    this.outputs = table.rows().stream().mapToInt(row -> output(row.outputs())).toArray();
  }

  /** What a table compiles to. */
  record Compiled(int[] segments, Optional<Value> whenEmpty, int[] rules) {}

  Compiled compile() {
    if (table.policy().lists()
        && areConstant()
        && diagrams.isTerminal(defaultOutput())
        && diagrams.term(defaultOutput()) instanceof Known(var none)) {
      return new Compiled(segments(), Optional.of(none), matches);
    }
    return compileWhole();
  }

  /** As {@link #compile}, but R in one piece: two versions of it part into different segments. */
  Compiled compileComparable() {
    return table.policy() == HitPolicy.RULE_ORDER ? compileWhole() : compile();
  }

  private Compiled compileWhole() {
    var policy = table.policy();
    int value =
        switch (policy) {
          case UNIQUE -> branchUnless(overlaps(false), first(ruleOrder()));
          case ANY -> branchUnless(overlaps(true), first(ruleOrder()));
          case FIRST -> first(ruleOrder());
          case PRIORITY -> first(priorities());
          case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> aggregate();
          case COLLECT, RULE_ORDER, OUTPUT_ORDER -> list(ruleOrder(), outputs);
        };
    return new Compiled(
        new int[] {withDefault(value)},
        Optional.empty(),
        policy == HitPolicy.FIRST ? firsts() : matches);
  }

  /** For each rule, the diagram of "its cells hold". */
  int[] matches() {
    return matches;
  }

  /** For each rule, the diagram of its output. */
  int[] outputs() {
    return outputs;
  }

  // Rules

  private int match(Row row) {
    int all = diagrams.yes;
    for (int i = row.conditions().size() - 1; i >= 0; i--) {
      all = diagrams.and(expressions.test(row.conditions().get(i)), all);
    }
    return all;
  }

  private int output(List<Expr> cells) {
    if (cells.size() == 1) {
      return expressions.compile(cells.getFirst());
    }
    int context = diagrams.terminal(new Composite(new TreeMap<>()));
    for (int i = 0; i < cells.size(); i++) {
      var name = table.outputs().get(i).name();
      context =
          diagrams.apply(
              "{" + name,
              context,
              expressions.compile(cells.get(i)),
              (base, value) -> diagrams.terminal(extend(base, name, value)));
    }
    return diagrams.apply(
        "}", context, diagrams.no, (base, _) -> diagrams.terminal(closed((Composite) base)));
  }

  private static Term extend(Term base, String name, Term value) {
    var components = new TreeMap<>(((Composite) base).components());
    components.put(name, value);
    return new Composite(components);
  }

  private static Term closed(Composite context) {
    var known = new LinkedHashMap<String, Value>();
    context
        .components()
        .forEach((name, term) -> {
          if (term instanceof Known(var value)) {
            known.put(name, value);
          }
        });
    return known.size() == context.components().size()
        ? new Known(new Value.Context(known))
        : context;
  }

  private int[] firsts() {
    var fires = new int[matches.length];
    int earlier = diagrams.no;
    for (int i = 0; i < matches.length; i++) {
      fires[i] = diagrams.branch(earlier, diagrams.no, matches[i]);
      earlier = diagrams.or(earlier, matches[i]);
    }
    return fires;
  }

  // One outcome

  private int noMatch() {
    return diagrams.terminal(new NoMatch());
  }

  private List<Integer> ruleOrder() {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < matches.length; i++) {
      order.add(i);
    }
    return order;
  }

  private List<Integer> priorities() {
    var order = ruleOrder();
    var ranks = new Priorities(table);
    order.sort((a, b) -> ranks.compare(constant(a), constant(b)));
    return order;
  }

  private Value constant(int rule) {
    if (diagrams.isTerminal(outputs[rule])
        && diagrams.term(outputs[rule]) instanceof Known(var value)) {
      return value;
    }
    throw new FeelException(
        "rule " + (rule + 1) + ": an output under hit policy " + table.policy() + " is a constant");
  }

  private int first(List<Integer> order) {
    int result = noMatch();
    for (int rule : order.reversed()) {
      result = diagrams.branch(matches[rule], outputs[rule], result);
    }
    return result;
  }

  /** Where two rules match; for hit policy A, where two rules match and differ. */
  private int overlaps(boolean differing) {
    int result = diagrams.no;
    int later = noMatch();
    int any = diagrams.no;
    for (int i = matches.length - 1; i >= 0; i--) {
      int second = differing ? diagrams.apply("differs", outputs[i], later, this::differ) : any;
      result = diagrams.or(result, diagrams.and(matches[i], second));
      any = diagrams.or(any, matches[i]);
      later = diagrams.branch(matches[i], outputs[i], later);
    }
    return result;
  }

  private int differ(Term a, Term b) {
    var first = algebra.settled(a);
    var second = algebra.settled(b);
    if (a instanceof NoMatch || b instanceof NoMatch || first.equals(second)) {
      return diagrams.no;
    }
    if (first instanceof Known && second instanceof Known) {
      return diagrams.yes;
    }
    int equal = algebra.apply(Op.EQUAL, first, second);
    return diagrams.branch(equal, diagrams.no, diagrams.yes);
  }

  private int branchUnless(int overlap, int value) {
    return diagrams.branch(overlap, diagrams.terminal(Term.NOTHING), value);
  }

  private int withDefault(int value) {
    int none = defaultOutput();
    return diagrams.apply(
        "default " + none,
        value,
        none,
        (found, byDefault) -> diagrams.terminal(found instanceof NoMatch ? byDefault : found));
  }

  private int defaultOutput() {
    if (table.outputs().stream().noneMatch(column -> column.byDefault().isPresent())) {
      return diagrams.terminal(new Known(Outputs.whenNoneMatches(table.policy())));
    }
    var cells =
        table.outputs().stream()
            .map(column -> column.byDefault().orElse(new Expr.Literal(Value.NOTHING)))
            .toList();
    return output(cells);
  }

  // Several outcomes

  private int aggregate() {
    int total = noMatch();
    for (int i = 0; i < matches.length; i++) {
      int value = table.policy() == HitPolicy.COLLECT_COUNT ? one() : outputs[i];
      int added = diagrams.apply(table.policy(), total, value, this::aggregate);
      total = diagrams.branch(matches[i], added, total);
    }
    return total;
  }

  private int one() {
    return diagrams.terminal(new Known(Value.of(1)));
  }

  private int aggregate(Term total, Term value) {
    if (total instanceof NoMatch || value.equals(Term.NOTHING)) {
      return diagrams.terminal(value);
    }
    if (total.equals(Term.NOTHING)) {
      return diagrams.terminal(total);
    }
    return switch (table.policy()) {
      case COLLECT_MIN -> choose(Op.AT_MOST, total, value);
      case COLLECT_MAX -> choose(Op.AT_LEAST, total, value);
      default -> algebra.apply(Op.ADD, total, value);
    };
  }

  private int choose(Op op, Term total, Term value) {
    int keeps = algebra.apply(op, total, value);
    return diagrams.branch(keeps, diagrams.terminal(total), diagrams.terminal(value));
  }

  private boolean areConstant() {
    for (int output : outputs) {
      if (!diagrams.isTerminal(output) || !(diagrams.term(output) instanceof Known)) {
        return false;
      }
    }
    return true;
  }

  /** The list of the outputs of the matching rules among some. */
  private int list(List<Integer> rules, int[] items) {
    int list = noMatch();
    for (int rule : rules) {
      int longer =
          diagrams.apply(
              "append", list, items[rule], (base, item) -> diagrams.terminal(append(base, item)));
      list = diagrams.branch(matches[rule], longer, list);
    }
    return list;
  }

  private static Term append(Term list, Term item) {
    var items = new ArrayList<Term>();
    switch (list) {
      case Known(Value.Many(var values)) -> values.forEach(value -> items.add(new Known(value)));
      case Listing(var known) -> items.addAll(known);
      default -> {}
    }
    items.add(item);
    return Lists.of(items);
  }

  /** Rules that no order ties together are kept apart, so that many of them stay small. */
  private int[] segments() {
    var groups = groups();
    int empty = diagrams.terminal(new Known(new Value.Many(List.of())));
    var roots = new ArrayList<Integer>();
    for (var group : groups) {
      int list = list(group, outputs);
      roots.add(
          diagrams.apply(
              "or empty",
              list,
              empty,
              (found, none) -> diagrams.terminal(found instanceof NoMatch ? none : found)));
    }
    return roots.isEmpty()
        ? new int[] {empty}
        : roots.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<List<Integer>> groups() {
    if (table.policy() == HitPolicy.RULE_ORDER) {
      return Spans.of(ruleOrder(), this::constant);
    }
    var order = table.policy() == HitPolicy.OUTPUT_ORDER ? priorities() : ruleOrder();
    Map<Value, List<Integer>> byValue = new LinkedHashMap<>();
    for (int rule : order) {
      byValue
          .computeIfAbsent(Objects.requireNonNull(constant(rule)), _ -> new ArrayList<>())
          .add(rule);
    }
    return List.copyOf(byValue.values());
  }
}
