package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.essor.decision.Value;

/** Cuts a sequence of rules into the shortest runs that share no output with one another. */
final class Spans {

  private Spans() {}

  static List<List<Integer>> of(List<Integer> rules, IntFunction<Value> output) {
    Map<Value, Integer> last = new HashMap<>();
    rules.forEach(rule -> last.put(output.apply(rule), rule));
    var spans = new ArrayList<List<Integer>>();
    var span = new ArrayList<Integer>();
    int until = -1;
    for (int rule : rules) {
      span.add(rule);
      until = Math.max(until, last.getOrDefault(output.apply(rule), rule));
      if (until <= rule) {
        spans.add(List.copyOf(span));
        span.clear();
      }
    }
    return spans;
  }
}
