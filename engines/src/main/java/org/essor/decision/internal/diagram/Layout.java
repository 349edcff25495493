package org.essor.decision.internal.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the levels of the diagrams stand for: first the inputs, then the questions about several of
 * them.
 */
record Layout(List<String> inputs, List<Domain> domains, List<Question> questions) {

  Map<String, Integer> levels() {
    var levels = new HashMap<String, Integer>();
    for (int i = 0; i < inputs.size(); i++) {
      levels.put(inputs.get(i), i);
    }
    return levels;
  }
}
