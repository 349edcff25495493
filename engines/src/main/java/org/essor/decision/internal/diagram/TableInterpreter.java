package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.essor.decision.Value;
import org.essor.decision.internal.dmn.DecisionDefinition;
import org.essor.decision.internal.dmn.HitPolicy;
import org.essor.decision.internal.dmn.Logic.Formula;
import org.essor.decision.internal.dmn.Logic.Row;
import org.essor.decision.internal.dmn.Logic.Table;
import org.essor.decision.internal.feel.Expr;
import org.essor.decision.internal.feel.Op;
import org.essor.decision.internal.feel.Semantics;

/** Evaluates a decision on complete facts. */
final class TableInterpreter {

  private final Interpreter expressions;

  TableInterpreter(Interpreter expressions) {
    this.expressions = expressions;
  }

  Value decide(DecisionDefinition decision) {
    return switch (decision.logic()) {
      case Formula(var expr) -> expressions.evaluate(expr);
      case Table table -> decide(table);
    };
  }

  private Value decide(Table table) {
    var outputs =
        new ArrayList<>(
            table.rows().stream()
                .filter(this::matches)
                .map(row -> output(table, row.outputs()))
                .toList());
    if (outputs.isEmpty()) {
      return byDefault(table);
    }
    if (table.policy().ranksOutputs()) {
      outputs.sort(new Priorities(table));
    }
    return combine(table.policy(), outputs);
  }

  private boolean matches(Row row) {
    return row.conditions().stream()
        .allMatch(each -> expressions.evaluate(each).equals(Value.TRUE));
  }

  private Value output(Table table, List<Expr> cells) {
    if (cells.size() == 1) {
      return expressions.evaluate(cells.getFirst());
    }
    var components = new LinkedHashMap<String, Value>();
    for (int i = 0; i < cells.size(); i++) {
      components.put(table.outputs().get(i).name(), expressions.evaluate(cells.get(i)));
    }
    return new Value.Context(components);
  }

  private Value byDefault(Table table) {
    var defaults = table.outputs().stream().map(column -> column.byDefault()).toList();
    if (defaults.stream().noneMatch(Optional::isPresent)) {
      return Outputs.whenNoneMatches(table.policy());
    }
    return output(
        table,
        defaults.stream().map(each -> each.orElse(new Expr.Literal(Value.NOTHING))).toList());
  }

  private static Value combine(HitPolicy policy, List<Value> outputs) {
    return switch (policy) {
      case UNIQUE -> outputs.size() == 1 ? outputs.getFirst() : Value.NOTHING;
      case ANY ->
          outputs.stream().allMatch(outputs.getFirst()::equals)
              ? outputs.getFirst()
              : Value.NOTHING;
      case FIRST, PRIORITY -> outputs.getFirst();
      case COLLECT, RULE_ORDER, OUTPUT_ORDER -> new Value.Many(outputs);
      case COLLECT_COUNT -> Value.of(outputs.size());
      case COLLECT_SUM ->
          outputs.stream().reduce((a, b) -> Semantics.apply(Op.ADD, a, b)).orElseThrow();
      case COLLECT_MIN -> outputs.stream().reduce((a, b) -> prefer(Op.AT_MOST, a, b)).orElseThrow();
      case COLLECT_MAX ->
          outputs.stream().reduce((a, b) -> prefer(Op.AT_LEAST, a, b)).orElseThrow();
    };
  }

  private static Value prefer(Op op, Value a, Value b) {
    if (a instanceof Value.Nothing || b instanceof Value.Nothing) {
      return Value.NOTHING;
    }
    return Semantics.apply(op, a, b).equals(Value.TRUE) ? a : b;
  }
}
