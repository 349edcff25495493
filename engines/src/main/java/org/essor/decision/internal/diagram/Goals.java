package org.essor.decision.internal.diagram;

import java.util.Comparator;
import java.util.List;

/**
 * Decisions that are asked for.
 *
 * @param named as they were named, some perhaps more than once
 * @param asked each once, in the order in which they were named
 * @param placed in the order of the model
 */
record Goals(List<Shortcut> named, List<Shortcut> asked, List<Shortcut> placed) {

  static Goals of(List<Shortcut> named) {
    var asked = named.stream().distinct().toList();
    return new Goals(
        named, asked, asked.stream().sorted(Comparator.comparingInt(Shortcut::place)).toList());
  }
}
