package org.essor.decision.internal.diagram;

import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.essor.decision.Value;
import org.essor.decision.internal.diagram.Term.Composite;
import org.essor.decision.internal.diagram.Term.Free;
import org.essor.decision.internal.diagram.Term.Known;
import org.essor.decision.internal.diagram.Term.Linear;
import org.essor.decision.internal.diagram.Term.Listing;
import org.essor.decision.internal.diagram.Term.NoMatch;
import org.essor.decision.internal.diagram.Term.Opaque;
import org.essor.decision.internal.diagram.Term.Symbol;
import org.essor.decision.internal.feel.Semantics;
import org.jspecify.annotations.Nullable;

/** Puts known values into terms. */
final class Substitution {

  private Substitution() {}

  /** The term once the inputs for which there is a value have it. */
  static Term apply(Term term, IntFunction<@Nullable Value> values) {
    return switch (term) {
      case Known _, NoMatch _ -> term;
      case Free(var symbol) -> {
        var value = values.apply(symbol.input());
        yield value == null ? term : new Known(value);
      }
      case Linear linear -> linear(linear, values);
      case Opaque(var op, var left, var right) -> {
        var a = apply(left, values);
        var b = apply(right, values);
        yield a instanceof Known(var x) && b instanceof Known(var y)
            ? new Known(Semantics.apply(op, x, y))
            : new Opaque(op, a, b);
      }
      case Composite(var components) -> composite(components, values);
      case Listing(var items) -> listing(items, values);
    };
  }

  private static Term linear(Linear linear, IntFunction<@Nullable Value> values) {
    var constant = linear.constant();
    var left = new TreeMap<Symbol, Rational>();
    for (var entry : linear.coefficients().entrySet()) {
      var value = values.apply(entry.getKey().input());
      var number = value == null ? null : Domain.number(value);
      if (number == null) {
        left.put(entry.getKey(), entry.getValue());
      } else {
        constant = constant.plus(number.times(entry.getValue()));
      }
    }
    return left.isEmpty()
        ? new Known(value(constant, linear.days()))
        : new Linear(left, constant, linear.days());
  }

  private static Value value(Rational number, boolean days) {
    return days
        ? Value.of(LocalDate.ofEpochDay(number.numerator().longValueExact()))
        : Value.of(number.toDecimal().round(MathContext.DECIMAL128));
  }

  private static Term composite(
      SortedMap<String, Term> components, IntFunction<@Nullable Value> values) {
    SortedMap<String, Term> changed = new TreeMap<>();
    components.forEach((name, term) -> changed.put(name, apply(term, values)));
    Map<String, Value> known = new LinkedHashMap<>();
    changed.forEach((name, term) -> {
      if (term instanceof Known(var value)) {
        known.put(name, value);
      }
    });
    return known.size() == changed.size()
        ? new Known(new Value.Context(known))
        : new Composite(changed);
  }

  private static Term listing(Iterable<Term> items, IntFunction<@Nullable Value> values) {
    var changed = new ArrayList<Term>();
    items.forEach(item -> changed.add(apply(item, values)));
    return Lists.of(changed);
  }
}
