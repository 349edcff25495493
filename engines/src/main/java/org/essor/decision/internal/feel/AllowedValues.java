package org.essor.decision.internal.feel;

import java.util.ArrayList;
import java.util.List;
import org.essor.decision.Value;
import org.essor.decision.internal.feel.Expr.Binary;
import org.essor.decision.internal.feel.Expr.Literal;
import org.essor.decision.internal.feel.Expr.Name;

/** Allowed values as DMN writes them: an enumeration, or one interval. */
public final class AllowedValues {

  private static final Name TESTED = new Name("?");

  private AllowedValues() {}

  /** Narrows a type to the values that {@code text} allows. */
  public static Type narrow(Type type, String text) {
    var test = FeelParser.unaryTests(text, List.of(), TESTED);
    if (test.equals(Expr.TRUE)) {
      return type;
    }
    var values = new ArrayList<Value>();
    if (listed(test, values)) {
      values.forEach(value -> requireKind(type, value));
      return ofKind(type, values.getFirst()).withAllowed(values.stream().distinct().toList());
    }
    var bounds = interval(test, text);
    var edge = bounds.low() instanceof Value.Nothing ? bounds.high() : bounds.low();
    requireKind(type, edge);
    return ofKind(type, edge).withBounds(bounds);
  }

  private static Type ofKind(Type type, Value value) {
    return type.kind() == Type.Kind.ANY ? Type.of(Type.kindOf(value)) : type;
  }

  private static void requireKind(Type type, Value value) {
    if (type.kind() != Type.Kind.ANY && type.kind() != Type.kindOf(value)) {
      throw new FeelException(
          Feel.write(value) + " is not a " + type.kind().name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  private static boolean listed(Expr test, List<Value> values) {
    return switch (test) {
      case Binary(var op, var left, var right) when op == Op.OR ->
          listed(left, values) && listed(right, values);
      case Binary(var op, var _, Literal(var value)) when op == Op.EQUAL -> values.add(value);
      default -> false;
    };
  }

  private static Bounds interval(Expr test, String text) {
    if (test instanceof Binary(var op, var left, var right) && op == Op.AND) {
      return both(edge(left, text), edge(right, text), text);
    }
    return edge(test, text);
  }

  private static Bounds both(Bounds low, Bounds high, String text) {
    if (Type.kindOf(low.low()) != Type.kindOf(high.high())) {
      throw refused(text);
    }
    return new Bounds(text.strip(), low.low(), low.lowOpen(), high.high(), high.highOpen());
  }

  private static Bounds edge(Expr test, String text) {
    if (test instanceof Binary(var op, var tested, Literal(var value))
        && tested.equals(TESTED)
        && (value instanceof Value.Num || value instanceof Value.Day)) {
      return switch (op) {
        case MORE -> new Bounds(text.strip(), value, true, Value.NOTHING, true);
        case AT_LEAST -> new Bounds(text.strip(), value, false, Value.NOTHING, true);
        case LESS -> new Bounds(text.strip(), Value.NOTHING, true, value, true);
        case AT_MOST -> new Bounds(text.strip(), Value.NOTHING, true, value, false);
        default -> throw refused(text);
      };
    }
    throw refused(text);
  }

  private static FeelException refused(String text) {
    return new FeelException(
        "allowed values are a list of values or one interval, not " + text.strip());
  }
}
