package org.essor.decision.internal.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.essor.decision.Value;
import org.essor.decision.internal.diagram.Term.Free;
import org.essor.decision.internal.diagram.Term.Known;
import org.essor.decision.internal.diagram.Term.Linear;
import org.essor.decision.internal.diagram.Term.Symbol;
import org.essor.decision.internal.feel.Expr;
import org.essor.decision.internal.feel.Type;

/** Turns expressions into diagrams, given those of the names they use. */
final class ExprCompiler {

  private final Diagrams diagrams;
  private final Algebra algebra;
  private final Map<String, IntSupplier> names = new HashMap<>();
  private final Map<Expr, Integer> compiled = new HashMap<>();

  ExprCompiler(Diagrams diagrams, Algebra algebra) {
    this.diagrams = diagrams;
    this.algebra = algebra;
  }

  /** Defines a decision; its one diagram is made when an expression first asks for it. */
  void defineLater(String name, IntSupplier diagram) {
    names.put(name, diagram);
  }

  /** Defines an input: on each of its atoms, its value or what stands for it. */
  void defineInput(String name, int level, Domain domain) {
    var children = new int[domain.size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = diagrams.terminal(term(new Symbol(level, i), domain));
    }
    int diagram = diagrams.node(level, children);
    names.put(name, () -> diagram);
  }

  private static Term term(Symbol symbol, Domain domain) {
    return switch (domain.atom(symbol.atom())) {
      case Atom.Point(var value) ->
          domain.isContinuous() ? linear(symbol, domain) : new Known(value);
      case Atom.Other _ -> new Free(symbol);
      case Atom.Open _ -> linear(symbol, domain);
    };
  }

  /**
   * A number, or a day, that keeps its name even where an atom is a point of it: else what it is
   * compared with there would be cut at that point, and so on without end.
   */
  private static Term linear(Symbol symbol, Domain domain) {
    var coefficients = new TreeMap<Symbol, Rational>();
    coefficients.put(symbol, Rational.ONE);
    boolean days = domain.type().kind() == Type.Kind.DATE;
    return new Linear(coefficients, Rational.ZERO, days);
  }

  /** The diagram whose terminals are the values of the expression. */
  int compile(Expr expr) {
    var known = compiled.get(expr);
    if (known != null) {
      return known;
    }
    int diagram = make(expr);
    compiled.put(expr, diagram);
    return diagram;
  }

  /** The diagram of "the expression is true": null counts as false. */
  int test(Expr expr) {
    int diagram = compile(expr);
    return diagrams.branch(diagram, diagrams.yes, diagrams.no);
  }

  private int make(Expr expr) {
    return switch (expr) {
      case Expr.Literal(var value) -> diagrams.terminal(new Known(value));
      case Expr.Name(var name) -> Objects.requireNonNull(names.get(name), name).getAsInt();
      case Expr.Binary(var op, var left, var right) ->
          diagrams.apply(op, compile(left), compile(right), (a, b) -> algebra.apply(op, a, b));
      case Expr.Not(var operand) -> map("not", operand, algebra::not);
      case Expr.Negate(var operand) -> map("negate", operand, algebra::negate);
      case Expr.Path(var base, var component) ->
          map("." + component, base, term -> algebra.component(term, component));
    };
  }

  private int map(String operation, Expr operand, java.util.function.UnaryOperator<Term> operator) {
    int nothing = diagrams.terminal(new Known(Value.NOTHING));
    return diagrams.apply(
        operation, compile(operand), nothing, (term, _) -> diagrams.terminal(operator.apply(term)));
  }
}
