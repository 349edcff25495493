package org.essor.decision.internal.diagram;

import java.util.List;
import java.util.Locale;
import org.essor.decision.Facts;
import org.essor.decision.InvalidFactException;
import org.essor.decision.Value;
import org.essor.decision.internal.Names;
import org.essor.decision.internal.feel.Feel;
import org.essor.decision.internal.feel.Type;

/** Refuses facts that a model cannot take, and says what it can. */
final class FactChecker {

  private final Layout layout;
  private final Names levels;
  private final Domain[] domains;
  private final List<String> names;

  FactChecker(Layout layout, List<String> names) {
    this.layout = layout;
    this.levels = new Names(layout.inputs());
    this.domains = layout.domains().toArray(Domain[]::new);
    this.names = names;
  }

  /** The facts by level. A context given for a structured input is given part by part. */
  Known check(Facts facts) {
    var checked = new Known(layout.inputs().size());
    facts.known().forEach((name, value) -> add(name, value, checked));
    for (var name : facts.declined()) {
      if (levels.find(name) < 0) {
        throw unknown(name);
      }
    }
    return checked;
  }

  private void add(String name, Value value, Known checked) {
    int level = levels.find(name);
    if (level < 0 && value instanceof Value.Context(var components)) {
      components.forEach((component, each) -> add(name + "." + component, each, checked));
      return;
    }
    if (level < 0) {
      throw unknown(name);
    }
    checked.put(level, atom(name, level, value), value);
  }

  private InvalidFactException unknown(String name) {
    return new InvalidFactException(
        name,
        "There is no input \"" + name + "\". The inputs are: " + String.join(", ", names) + ".",
        names);
  }

  private int atom(String name, int level, Value value) {
    var domain = domains[level];
    int atom = domain.atomOf(value);
    if (atom >= 0 || value instanceof Value.Nothing) {
      return atom;
    }
    throw refused(name, domain, value);
  }

  private static InvalidFactException refused(String name, Domain domain, Value value) {
    var allowed = allowed(domain.type());
    return new InvalidFactException(
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
