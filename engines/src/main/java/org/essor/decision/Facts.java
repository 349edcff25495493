package org.essor.decision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known: a value by input name. An input that is not here is unknown, which is not the same
 * as {@link Value#NOTHING}.
 *
 * @param known the values, by DMN input name
 * @param declined inputs to which the answer was "I don't know": unknown, and not to be asked again
 */
public record Facts(Map<String, Value> known, Set<String> declined) {

  private static final Facts NONE = new Facts(Map.of(), Set.of());

  public Facts {
    known = Map.copyOf(known);
    declined = Set.copyOf(declined);
  }

  public static Facts none() {
    return NONE;
  }

  public static Facts of(Map<String, Value> known) {
    return new Facts(known, Set.of());
  }

  public Optional<Value> find(String input) {
    return Optional.ofNullable(known.get(input));
  }

  /** Adds or replaces one fact. */
  public Facts with(String input, Value value) {
    var changed = new HashMap<>(known);
    changed.put(input, value);
    var asked = new HashSet<>(declined);
    asked.remove(input);
    return new Facts(changed, asked);
  }

  /** Adds or replaces all facts of others; what either declined stays declined. */
  public Facts with(Facts others) {
    var all = HashMap.<String, Value>newHashMap(known.size() + others.known.size());
    known.forEach(all::put);
    others.known.forEach(all::put);
    return new Facts(all, joined(declined, others.declined));
  }

  private static Set<String> joined(Set<String> some, Set<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.isEmpty() ? others : some;
    }
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Records the answer "I don't know": the input stays unknown and is not asked again. */
  public Facts withUnknown(String input) {
    var changed = new HashMap<>(known);
    changed.remove(input);
    var asked = new HashSet<>(declined);
    asked.add(input);
    return new Facts(changed, asked);
  }

  /** Forgets the answer altogether, as if it had never been asked. */
  public Facts without(String input) {
    var changed = new HashMap<>(known);
    changed.remove(input);
    var asked = new HashSet<>(declined);
    asked.remove(input);
    return new Facts(changed, asked);
  }
}
