package org.essor.decision;

import java.util.List;

/**
 * An input of a model: a fact it may ask for.
 *
 * @param name the DMN name, which may contain spaces
 * @param type what its values are
 * @param allowed the only values it can take, in the model's order; empty where any value of the
 *     type (within {@code bounds}) is allowed
 * @param bounds for numbers and dates, the allowed interval in FEEL ({@code [0..120]}), empty where
 *     unbounded
 */
public record Input(String name, Type type, List<Value> allowed, String bounds) {

  /** The types of the supported subset. */
  public enum Type {
    BOOLEAN,
    NUMBER,
    STRING,
    DATE,
    ANY
  }

  public Input {
    allowed = List.copyOf(allowed);
  }
}
