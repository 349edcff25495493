package org.essor.decision.internal.feel;

import java.util.List;
import java.util.Map;
import org.essor.decision.Value;

/**
 * What is known of an expression's value before it is evaluated.
 *
 * @param kind its kind
 * @param allowed the only values it can take, in the order written; empty where all are allowed
 * @param bounds the interval of a number or date
 * @param components the components of a context, empty for other kinds
 */
public record Type(Kind kind, List<Value> allowed, Bounds bounds, Map<String, Type> components) {

  /** The kinds of values. {@code ANY} is not known before evaluation. */
  public enum Kind {
    BOOLEAN,
    NUMBER,
    STRING,
    DATE,
    LIST,
    CONTEXT,
    ANY
  }

  public static final Type ANY = of(Kind.ANY);

  public static Type of(Kind kind) {
    return new Type(kind, List.of(), Bounds.NONE, Map.of());
  }

  public Type withAllowed(List<Value> values) {
    return new Type(kind, values, bounds, components);
  }

  public Type withBounds(Bounds within) {
    return new Type(kind, allowed, within, components);
  }

  /** Whether a value of the one can also be of the other. */
  public boolean agreesWith(Type other) {
    return kind == other.kind || kind == Kind.ANY || other.kind == Kind.ANY;
  }

  public static Kind kindOf(Value value) {
    return switch (value) {
      case Value.Nothing _ -> Kind.ANY;
      case Value.Bool _ -> Kind.BOOLEAN;
      case Value.Num _ -> Kind.NUMBER;
      case Value.Text _ -> Kind.STRING;
      case Value.Day _ -> Kind.DATE;
      case Value.Many _ -> Kind.LIST;
      case Value.Context _ -> Kind.CONTEXT;
    };
  }
}
