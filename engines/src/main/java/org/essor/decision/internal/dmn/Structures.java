package org.essor.decision.internal.dmn;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.essor.decision.internal.feel.Type;

/** Structured inputs: each component that is not structured itself is an input of its own. */
final class Structures {

  private Structures() {}

  /** The inputs that a structured input stands for, by path: {@code loan.rate}. */
  static SequencedMap<String, Type> flatten(String name, Type type) {
    var flat = new LinkedHashMap<String, Type>();
    flatten(name, type, flat);
    return flat;
  }

  private static void flatten(String name, Type type, SequencedMap<String, Type> flat) {
    if (type.components().isEmpty()) {
      flat.put(name, type);
      return;
    }
    type.components().forEach((component, each) -> flatten(name + "." + component, each, flat));
  }
}
