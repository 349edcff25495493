package org.essor.decision.internal.diagram;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.essor.decision.internal.diagram.Term.Known;
import org.essor.decision.internal.diagram.Term.Symbol;
import org.essor.decision.internal.feel.Semantics;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that rests on several unknown inputs: is the left less than, equal to or more than
 * the right? Its three answers are the atoms of a variable of its own.
 */
record Question(Term left, Term right) {

  /** The inputs it rests on. */
  Set<Integer> inputs() {
    var inputs = new TreeSet<>(Symbols.of(left));
    inputs.addAll(Symbols.of(right));
    return inputs;
  }

  /** The answer where what is known of the inputs tells it: -1, 0 or 1. */
  @Nullable Integer sign(Function<Symbol, Range> symbols) {
    if (left.equals(right)) {
      return 0;
    }
    if (left instanceof Known(var a) && right instanceof Known(var b)) {
      return Semantics.compare(a, b);
    }
    return Ranges.of(left, symbols).plus(Ranges.of(right, symbols).negate()).sign();
  }
}
