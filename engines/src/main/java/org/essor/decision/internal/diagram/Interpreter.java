package org.essor.decision.internal.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.essor.decision.Value;
import org.essor.decision.internal.dmn.DecisionDefinition;
import org.essor.decision.internal.feel.Expr;
import org.essor.decision.internal.feel.Semantics;

/** Evaluates expressions on complete facts, operation after operation, as FEEL rounds them. */
final class Interpreter {

  private final Map<String, Value> facts;
  private final Map<String, DecisionDefinition> decisions;
  private final Map<String, Value> decided = new HashMap<>();

  Interpreter(Map<String, Value> facts, Map<String, DecisionDefinition> decisions) {
    this.facts = facts;
    this.decisions = decisions;
  }

  Value evaluate(Expr expr) {
    return switch (expr) {
      case Expr.Literal(var value) -> value;
      case Expr.Name(var name) -> name(name);
      case Expr.Binary(var op, var left, var right) ->
          Semantics.apply(op, evaluate(left), evaluate(right));
      case Expr.Not(var operand) -> Semantics.not(evaluate(operand));
      case Expr.Negate(var operand) -> Semantics.negate(evaluate(operand));
      case Expr.Path(var base, var component) -> Semantics.component(evaluate(base), component);
    };
  }

  private Value name(String name) {
    var fact = facts.get(name);
    if (fact != null) {
      return fact;
    }
    var known = decided.get(name);
    if (known != null) {
      return known;
    }
    var value = decide(Objects.requireNonNull(decisions.get(name), name));
    decided.put(name, value);
    return value;
  }

  /** The outcome of a decision. */
  Value decide(DecisionDefinition decision) {
    return new TableInterpreter(this).decide(decision);
  }
}
