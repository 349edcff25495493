package org.essor.decision.internal.diagram;

import java.util.List;
import java.util.SortedMap;
import org.essor.decision.Value;
import org.essor.decision.internal.feel.Op;

/** What a diagram ends in: a value, or what is left to compute once the inputs are known. */
sealed interface Term {

  Term TRUE = new Known(Value.TRUE);
  Term FALSE = new Known(Value.FALSE);
  Term NOTHING = new Known(Value.NOTHING);

  /** A value. */
  record Known(Value value) implements Term {}

  /** No rule has matched; never what a decision ends in. */
  record NoMatch() implements Term {}

  /** A sum of inputs times coefficients, none of which is zero, plus a constant. */
  record Linear(SortedMap<Symbol, Rational> coefficients, Rational constant, boolean days)
      implements Term {}

  /** A string or untyped input that is none of the values the model names. */
  record Free(Symbol symbol) implements Term {}

  /** An operation that is not linear. */
  record Opaque(Op op, Term left, Term right) implements Term {}

  /** A context of which some component is not known. */
  record Composite(SortedMap<String, Term> components) implements Term {}

  /** A list of which some item is not known. */
  record Listing(List<Term> items) implements Term {}

  /** An input that lies in one of its atoms. */
  record Symbol(int input, int atom) implements Comparable<Symbol> {
    @Override
    public int compareTo(Symbol other) {
      return input != other.input
          ? Integer.compare(input, other.input)
          : Integer.compare(atom, other.atom);
    }
  }
}
