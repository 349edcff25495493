package org.essor.decision.internal.dmn;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.essor.decision.internal.feel.Type;

/**
 * Several files as one model.
 *
 * @param inputs the types of the inputs by name, in the order of the files
 * @param decisions each after those it requires
 * @param declared by decision, the types other files expect of it
 */
public record LinkedModel(
    SequencedMap<String, Type> inputs,
    List<DecisionDefinition> decisions,
    Map<String, List<Declared>> declared) {

  /** The inputs a required name stands for: itself, or the components of a structured input. */
  public List<String> flatInputs(String name) {
    var prefix = name + ".";
    var components = inputs.keySet().stream().filter(each -> each.startsWith(prefix)).toList();
    return inputs.containsKey(name) || components.isEmpty() ? List.of(name) : components;
  }

  /** An input data of {@code file} that stands for a decision of another file. */
  public record Declared(String file, Type type) {}
}
