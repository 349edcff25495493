package org.essor.decision.internal.diagram;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essor.decision.Facts;
import org.essor.decision.InvalidFactException;
import org.essor.decision.Value;
import org.essor.decision.internal.feel.Feel;
import org.essor.decision.internal.feel.Type;

/** Refuses facts that a model cannot take, and says what it can. */
final class FactChecker {

  private final Layout layout;
  private final Map<String, Integer> levels;
  private final List<String> names;

  FactChecker(Layout layout, List<String> names) {
    this.layout = layout;
    this.levels = layout.levels();
    this.names = names;
  }

  /** The facts by level. A context given for a structured input is given part by part. */
  Known check(Facts facts) {
    var checked = new Known(layout.inputs().size());
    facts.known().forEach((name, value) -> add(name, value, checked));
    for (var name : facts.declined()) {
      requireKnown(name);
    }
    return checked;
  }

  private void add(String name, Value value, Known checked) {
    var level = levels.get(name);
    if (level == null && value instanceof Value.Context(var components)) {
      components.forEach((component, each) -> add(name + "." + component, each, checked));
      return;
    }
    int known = requireKnown(name);
    checked.put(known, atom(name, known, value), value);
  }

  private int requireKnown(String name) {
    var level = levels.get(name);
    if (level == null) {
      throw new InvalidFactException(
          name,
          "There is no input \"" + name + "\". The inputs are: " + String.join(", ", names) + ".",
          names);
    }
    return level;
  }

  private int atom(String name, int level, Value value) {
    var domain = layout.domains().get(level);
    int atom = domain.atomOf(value);
    if (atom >= 0 || value instanceof Value.Nothing) {
      return atom;
    }
    var allowed = allowed(domain.type());
    throw new InvalidFactException(
        name,
        Feel.write(value)
            + " is not a value of \""
            + name
            + "\". Allowed: "
            + String.join(", ", allowed)
            + ".",
        allowed);
  }

  private static List<String> allowed(Type type) {
    if (!type.allowed().isEmpty()) {
      return type.allowed().stream().map(Feel::write).toList();
    }
    if (!type.bounds().isNone()) {
      return List.of(type.bounds().text());
    }
    return switch (type.kind()) {
      case BOOLEAN -> List.of("true", "false");
      case DATE -> List.of("a date, such as 2026-01-31");
      default -> List.of("a " + type.kind().name().toLowerCase(Locale.ROOT));
    };
  }
}
