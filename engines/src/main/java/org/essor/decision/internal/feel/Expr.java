package org.essor.decision.internal.feel;

import org.essor.decision.Value;

/** An expression. Unary tests are expressions too, over the input expression of their column. */
public sealed interface Expr {

  Expr TRUE = new Literal(Value.TRUE);

  record Literal(Value value) implements Expr {}

  /** An input or decision. */
  record Name(String name) implements Expr {}

  /** A component of a context. */
  record Path(Expr base, String component) implements Expr {}

  record Binary(Op op, Expr left, Expr right) implements Expr {}

  record Negate(Expr operand) implements Expr {}

  record Not(Expr operand) implements Expr {}
}
