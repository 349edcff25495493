package org.essor.decision.internal.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the levels of the diagrams stand for: first the inputs, then the questions about several of
 * them.
 */
record Layout(List<String> inputs, List<Domain> domains, List<Question> questions) {

  /** The inputs that decide a level: the input it stands for, or those a question rests on. */
  Set<Integer> inputsOf(int level) {
    return level < inputs.size() ? Set.of(level) : questions.get(level - inputs.size()).inputs();
  }

  Map<String, Integer> levels() {
    var levels = new HashMap<String, Integer>();
    for (int i = 0; i < inputs.size(); i++) {
      levels.put(inputs.get(i), i);
    }
    return levels;
  }
}
