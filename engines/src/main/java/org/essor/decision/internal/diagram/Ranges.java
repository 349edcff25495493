package org.essor.decision.internal.diagram;

import java.util.function.Function;
import org.essor.decision.internal.diagram.Term.Known;
import org.essor.decision.internal.diagram.Term.Linear;
import org.essor.decision.internal.diagram.Term.Opaque;
import org.essor.decision.internal.diagram.Term.Symbol;
import org.essor.decision.internal.feel.Op;

/** Between which numbers a term lies: exactly for linear terms, at most for others. */
final class Ranges {

  private Ranges() {}

  static Range of(Term term, Function<Symbol, Range> symbols) {
    return switch (term) {
      case Known(var value) -> {
        var number = Domain.number(value);
        yield number == null ? Range.ALL : Range.point(number);
      }
      case Linear linear -> linear(linear, symbols);
      case Opaque(var op, var left, var right) -> opaque(op, of(left, symbols), of(right, symbols));
      default -> Range.ALL;
    };
  }

  static Range ofAtom(Atom atom) {
    return switch (atom) {
      case Atom.Open(var low, var high) -> Range.open(low, high);
      case Atom.Point(var value) -> {
        var number = Domain.number(value);
        yield number == null ? Range.ALL : Range.point(number);
      }
      case Atom.Other _ -> Range.ALL;
    };
  }

  private static Range linear(Linear linear, Function<Symbol, Range> symbols) {
    var total = Range.point(linear.constant());
    for (var entry : linear.coefficients().entrySet()) {
      total = total.plus(symbols.apply(entry.getKey()).times(entry.getValue()));
    }
    return total;
  }

  private static Range opaque(Op op, Range left, Range right) {
    return switch (op) {
      case ADD -> left.plus(right);
      case SUBTRACT -> left.plus(right.negate());
      case MULTIPLY -> left.times(right);
      case DIVIDE -> left.times(right.inverse());
      default -> Range.ALL;
    };
  }
}
