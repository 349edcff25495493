package org.essor.decision.internal.diagram;

import java.util.Comparator;
import java.util.List;

/**
 * Decisions that are asked for, each once.
 *
 * @param asked in the order in which they were named
 * @param placed in the order of the model
 */
record Goals(List<Shortcut> asked, List<Shortcut> placed) {

  static Goals of(List<Shortcut> named) {
    var asked = named.stream().distinct().toList();
    return new Goals(
        asked, asked.stream().sorted(Comparator.comparingInt(Shortcut::place)).toList());
  }
}
