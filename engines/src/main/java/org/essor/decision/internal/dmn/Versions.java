package org.essor.decision.internal.dmn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essor.decision.InvalidModelException;
import org.essor.decision.internal.dmn.Logic.Formula;
import org.essor.decision.internal.dmn.Logic.InputColumn;
import org.essor.decision.internal.dmn.Logic.OutputColumn;
import org.essor.decision.internal.dmn.Logic.Row;
import org.essor.decision.internal.dmn.Logic.Table;
import org.essor.decision.internal.feel.Bounds;
import org.essor.decision.internal.feel.Expr;
import org.essor.decision.internal.feel.Type;

/** Puts two versions of a model side by side, over the same inputs. */
public final class Versions {

  /** Stands before the names of the later version's decisions; no DMN name holds it. */
  private static final String LATER = "\u0001";

  private final Set<String> renamed = new LinkedHashSet<>();

  private Versions() {}

  /** The name of a later decision in the model of both. */
  public static String later(String decision) {
    return LATER + decision;
  }

  /**
   * One model of both versions.
   *
   * @throws InvalidModelException where an input is of another type in the later version
   */
  public static LinkedModel together(LinkedModel before, LinkedModel after) {
    var versions = new Versions();
    after.decisions().forEach(each -> versions.renamed.add(each.name()));
    var inputs = new LinkedHashMap<>(before.inputs());
    after.inputs().forEach((name, type) -> inputs.merge(name, type, (a, b) -> join(name, a, b)));
    var decisions = new ArrayList<>(before.decisions());
    after.decisions().forEach(each -> decisions.add(versions.rename(each)));
    return new LinkedModel(inputs, decisions, Map.of());
  }

  /**
   * The later decisions that are not defined as before, down to the inputs they rest on. Another
   * wording counts as a change; the place in a file does not.
   */
  public static Set<String> changed(LinkedModel before, LinkedModel after) {
    var earlier = new HashMap<String, Definition>();
    before.decisions().forEach(each -> earlier.put(each.name(), Definition.of(each, before)));
    var changed = new LinkedHashSet<String>();
    for (var each : after.decisions()) {
      if (!Definition.of(each, after).equals(earlier.get(each.name()))
          || !Collections.disjoint(each.requires(), changed)) {
        changed.add(each.name());
      }
    }
    return changed;
  }

  /** What the result of a decision rests on, apart from the decisions it requires. */
  private record Definition(
      Type type, Logic logic, Map<String, Type> inputs, List<LinkedModel.Declared> declared) {

    static Definition of(DecisionDefinition decision, LinkedModel model) {
      var inputs = new HashMap<>(model.inputs());
      inputs
          .keySet()
          .retainAll(
              decision.requires().stream()
                  .flatMap(name -> model.flatInputs(name).stream())
                  .toList());
      return new Definition(
          decision.type(),
          decision.logic(),
          inputs,
          model.declared().getOrDefault(decision.name(), List.of()));
    }
  }

  private static Type join(String name, Type a, Type b) {
    if (!a.agreesWith(b)) {
      throw new InvalidModelException(
          "input data \""
              + name
              + "\": "
              + Linker.describe(a)
              + " before, "
              + Linker.describe(b)
              + " after");
    }
    if (a.equals(b)) {
      return a;
    }
    var allowed = new LinkedHashSet<>(a.allowed());
    allowed.addAll(b.allowed());
    boolean listed = !a.allowed().isEmpty() && !b.allowed().isEmpty();
    var kind = a.kind() == Type.Kind.ANY ? b.kind() : a.kind();
    return new Type(kind, listed ? List.copyOf(allowed) : List.of(), Bounds.NONE, Map.of());
  }

  private DecisionDefinition rename(DecisionDefinition decision) {
    return new DecisionDefinition(
        decision.place(),
        decision.file(),
        LATER + decision.name(),
        decision.question(),
        decision.type(),
        decision.requires().stream().map(this::rename).toList(),
        rename(decision.logic()));
  }

  private String rename(String name) {
    return renamed.contains(name) ? LATER + name : name;
  }

  private Logic rename(Logic logic) {
    return switch (logic) {
      case Formula(var expr) -> new Formula(rename(expr));
      case Table table ->
          new Table(
              table.policy(),
              table.inputs().stream()
                  .map(each -> new InputColumn(each.text(), rename(each.expr()), each.type()))
                  .toList(),
              table.outputs().stream()
                  .map(each ->
                      new OutputColumn(
                          each.name(), each.type(), each.byDefault().map(this::rename)))
                  .toList(),
              table.rows().stream()
                  .map(each -> new Row(each.rule(), all(each.conditions()), all(each.outputs())))
                  .toList());
    };
  }

  private List<Expr> all(List<Expr> exprs) {
    return exprs.stream().map(this::rename).toList();
  }

  private Expr rename(Expr expr) {
    return switch (expr) {
      case Expr.Literal literal -> literal;
      case Expr.Name(var name) -> new Expr.Name(rename(name));
      case Expr.Path(var base, var component) -> new Expr.Path(rename(base), component);
      case Expr.Binary(var op, var left, var right) ->
          new Expr.Binary(op, rename(left), rename(right));
      case Expr.Negate(var operand) -> new Expr.Negate(rename(operand));
      case Expr.Not(var operand) -> new Expr.Not(rename(operand));
    };
  }
}
