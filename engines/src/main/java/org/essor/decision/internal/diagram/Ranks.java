package org.essor.decision.internal.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essor.decision.Value;
import org.essor.decision.internal.diagram.Term.Known;
import org.essor.decision.internal.dmn.DecisionDefinition;
import org.essor.decision.internal.dmn.Logic.Table;
import org.essor.decision.internal.feel.Semantics;

/** The order in which outcomes are shown: declared values first, then as the rules give them. */
final class Ranks {

  private Ranks() {}

  static Map<Value, Integer> of(DecisionDefinition decision, Diagrams diagrams, int[] roots) {
    var found = new ArrayList<Value>();
    for (int root : roots) {
      found.addAll(values(diagrams, root));
    }
    var order = new LinkedHashMap<Value, Integer>();
    for (var value : declared(decision)) {
      order.putIfAbsent(value, order.size());
    }
    found.stream()
        .filter(value -> !order.containsKey(value))
        .sorted(Ranks::natural)
        .forEach(value -> order.putIfAbsent(value, order.size()));
    return order;
  }

  private static List<Value> declared(DecisionDefinition decision) {
    var values = new ArrayList<>(decision.type().allowed());
    if (decision.logic() instanceof Table table && table.outputs().size() == 1) {
      values.addAll(table.outputs().getFirst().type().allowed());
    }
    if (decision.logic() instanceof Table table && values.isEmpty()) {
      for (var row : table.rows()) {
        if (row.outputs().size() == 1
            && row.outputs().getFirst()
                instanceof org.essor.decision.internal.feel.Expr.Literal(var value)) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private static int natural(Value a, Value b) {
    if (a instanceof Value.Nothing || b instanceof Value.Nothing) {
      return Boolean.compare(a instanceof Value.Nothing, b instanceof Value.Nothing);
    }
    var order = Semantics.compare(a, b);
    return order == null ? 0 : order;
  }

  private static List<Value> values(Diagrams diagrams, int root) {
    return terms(diagrams, root).stream()
        .filter(Known.class::isInstance)
        .map(term -> ((Known) term).value())
        .toList();
  }

  /** The terms a diagram ends in. */
  static List<Term> terms(Diagrams diagrams, int root) {
    var terms = new ArrayList<Term>();
    var seen = new BitSet();
    var todo = new ArrayDeque<Integer>();
    todo.push(root);
    while (!todo.isEmpty()) {
      int node = todo.pop();
      if (seen.get(node)) {
        continue;
      }
      seen.set(node);
      if (diagrams.isTerminal(node)) {
        terms.add(diagrams.term(node));
      } else {
        for (int i = diagrams.arity(node) - 1; i >= 0; i--) {
          todo.push(diagrams.kid(node, i));
        }
      }
    }
    return terms;
  }
}
