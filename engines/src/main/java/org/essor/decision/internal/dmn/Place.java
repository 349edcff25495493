package org.essor.decision.internal.dmn;

import java.util.function.Supplier;
import org.essor.decision.InvalidModelException;
import org.essor.decision.Rule;
import org.essor.decision.internal.feel.FeelException;

/** A place in a file, as a message names it. */
public record Place(String text) {

  public static Place file(String name) {
    return new Place(name);
  }

  public Place decision(String name) {
    return new Place(text + ", decision \"" + name + "\"");
  }

  /** A rule by its number in the table and, where the file gives it one, its id. */
  public Place rule(Rule rule) {
    var named = rule.id().endsWith("/" + rule.number()) ? "" : " (\"" + rule.id() + "\")";
    return new Place(text + ", rule " + rule.number() + named);
  }

  /** A part with a number and a heading: {@code input 2 ("Age")}. */
  public Place cell(String part, int number, String heading) {
    var named = heading.isBlank() ? "" : " (\"" + heading + "\")";
    return new Place(text + ", " + part + " " + number + named);
  }

  public Place part(String part) {
    return new Place(text + ", " + part);
  }

  public InvalidModelException refuse(String why) {
    return new InvalidModelException(text + ": " + why);
  }

  /** Reads something here: what cannot be read is refused with this place. */
  public <T> T reading(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (FeelException e) {
      throw refuse(e.why());
    }
  }
}
