package org.essor.decision.internal.dmn;

import java.util.List;
import java.util.Optional;
import org.essor.decision.Rule;
import org.essor.decision.internal.feel.Expr;
import org.essor.decision.internal.feel.Type;

/** How a decision is made. */
public sealed interface Logic {

  /** A literal expression. */
  record Formula(Expr expr) implements Logic {}

  /** A decision table. */
  record Table(
      HitPolicy policy, List<InputColumn> inputs, List<OutputColumn> outputs, List<Row> rows)
      implements Logic {}

  /**
   * An input column.
   *
   * @param text the expression as written
   * @param type the type of the clause, narrowed to its input values
   */
  record InputColumn(String text, Expr expr, Type type) {}

  /**
   * An output column.
   *
   * @param name empty where the table has one output
   * @param type its allowed values stand in the order of priority
   */
  record OutputColumn(String name, Type type, Optional<Expr> byDefault) {}

  /** A rule: as written, and its cells as expressions. */
  record Row(Rule rule, List<Expr> conditions, List<Expr> outputs) {}
}
