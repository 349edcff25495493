package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.essor.decision.internal.dmn.LinkedModel;
import org.essor.decision.internal.dmn.Logic.Formula;
import org.essor.decision.internal.dmn.Logic.Table;
import org.essor.decision.internal.feel.Expr;

/**
 * The order of the inputs in the diagrams: by first use, decision after decision and column after
 * column, so that inputs tested together stand together.
 */
final class InputOrder {

  private InputOrder() {}

  static List<String> of(LinkedModel model) {
    var order = new LinkedHashSet<String>();
    for (var decision : model.decisions()) {
      switch (decision.logic()) {
        case Formula(var expr) -> collect(expr, model, order);
        case Table table -> collect(table, model, order);
      }
    }
    order.addAll(model.inputs().keySet());
    return new ArrayList<>(order);
  }

  private static void collect(Table table, LinkedModel model, LinkedHashSet<String> order) {
    table.inputs().forEach(column -> collect(column.expr(), model, order));
    for (var row : table.rows()) {
      row.conditions().forEach(cell -> collect(cell, model, order));
      row.outputs().forEach(cell -> collect(cell, model, order));
    }
  }

  private static void collect(Expr expr, LinkedModel model, LinkedHashSet<String> order) {
    switch (expr) {
      case Expr.Literal _ -> {}
      case Expr.Name(var name) -> {
        if (model.inputs().containsKey(name)) {
          order.add(name);
        }
      }
      case Expr.Binary(var _, var left, var right) -> {
        collect(left, model, order);
        collect(right, model, order);
      }
      case Expr.Negate(var operand) -> collect(operand, model, order);
      case Expr.Not(var operand) -> collect(operand, model, order);
      case Expr.Path(var base, var _) -> collect(base, model, order);
    }
  }
}
