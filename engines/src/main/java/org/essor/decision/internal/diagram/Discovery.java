package org.essor.decision.internal.diagram;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.essor.decision.Value;
import org.essor.decision.internal.feel.Type;

/** What one pass of compilation learns of the inputs: where the next pass must cut them. */
final class Discovery {

  private final Map<Integer, TreeSet<Rational>> cuts = new HashMap<>();
  private final Map<Integer, LinkedHashSet<Value>> named = new HashMap<>();
  private final Map<Integer, Type> kinds = new HashMap<>();
  private boolean isNew;

  void cut(int input, Rational at) {
    isNew |= cuts.computeIfAbsent(input, _ -> new TreeSet<>()).add(at);
  }

  void name(int input, Value value) {
    isNew |= named.computeIfAbsent(input, _ -> new LinkedHashSet<>()).add(value);
  }

  /** An input without a type is used as one. */
  void use(int input, Type.Kind kind) {
    isNew |= kinds.put(input, Type.of(kind)) == null;
  }

  /** Whether anything was learnt since last asked. */
  boolean takeNew() {
    boolean result = isNew;
    isNew = false;
    return result;
  }

  Domain domain(int input, Type type) {
    var used = type.kind() == Type.Kind.ANY ? kinds.getOrDefault(input, type) : type;
    SortedSet<Rational> at = cuts.getOrDefault(input, new TreeSet<>());
    return Domain.of(used, at, List.copyOf(named.getOrDefault(input, new LinkedHashSet<>())));
  }
}
