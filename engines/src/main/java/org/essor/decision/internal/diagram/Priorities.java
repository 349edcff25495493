package org.essor.decision.internal.diagram;

import java.util.Comparator;
import org.essor.decision.Value;
import org.essor.decision.internal.dmn.Logic.OutputColumn;
import org.essor.decision.internal.dmn.Logic.Table;

/** The order of outputs under P and O: by the first column's output values, then the next. */
final class Priorities implements Comparator<Value> {

  private final Table table;

  Priorities(Table table) {
    this.table = table;
  }

  @Override
  public int compare(Value a, Value b) {
    for (var column : table.outputs()) {
      int order = Integer.compare(rank(column, a), rank(column, b));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int rank(OutputColumn column, Value output) {
    var value =
        output instanceof Value.Context(var components)
            ? components.getOrDefault(column.name(), Value.NOTHING)
            : output;
    int rank = column.type().allowed().indexOf(value);
    return rank < 0 ? Integer.MAX_VALUE : rank;
  }
}
