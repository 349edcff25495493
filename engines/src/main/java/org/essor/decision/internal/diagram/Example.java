package org.essor.decision.internal.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.essor.decision.Value;
import org.jspecify.annotations.Nullable;

/** Values of inputs that take a way down a diagram. */
final class Example {

  private final Layout layout;
  private final Ways ways;
  private final IntFunction<@Nullable Value> near;

  /**
   * @param near by level, what the value of an input should be where it can
   */
  Example(Layout layout, Ways ways, IntFunction<@Nullable Value> near) {
    this.layout = layout;
    this.ways = ways;
    this.near = near;
  }

  /** Values by level; an input is left out where no value is found. */
  Map<Integer, Value> of(Ways.Way way) {
    var values = new HashMap<Integer, Value>();
    way.atoms().forEach((level, atom) -> values.put(level, sample(level, atom)));
    var unknowns = new TreeSet<Integer>();
    way.answers().forEach(each -> unknowns.addAll(each.unknowns()));
    LinearSystem.solution(ways.related(way.answers(), unknowns), this::near)
        .ifPresent(numbers -> numbers.forEach((unknown, number) -> put(unknown, number, values)));
    return values;
  }

  /** Values for every input on the way, where each comparison on it is one of numbers or dates. */
  Optional<Map<Integer, Value>> complete(Ways.Way way) {
    var inputs = new HashSet<>(way.atoms().keySet());
    for (var answer : way.answers()) {
      for (int unknown : answer.unknowns()) {
        var symbol = ways.unknowns().symbol(unknown);
        if (symbol == null || !isNumber(symbol)) {
          return Optional.empty();
        }
        inputs.add(symbol.input());
      }
    }
    return Optional.of(of(way)).filter(values -> values.keySet().containsAll(inputs));
  }

  private Value sample(int level, int atom) {
    var value = near.apply(level);
    return layout.domains().get(level).sample(atom, value == null ? Value.NOTHING : value);
  }

  private @Nullable Rational near(int unknown) {
    var symbol = ways.unknowns().symbol(unknown);
    var value = symbol == null ? null : near.apply(symbol.input());
    return value == null ? null : Domain.number(value);
  }

  private void put(int unknown, Rational number, Map<Integer, Value> values) {
    var symbol = ways.unknowns().symbol(unknown);
    if (symbol != null && isNumber(symbol)) {
      var value = layout.domains().get(symbol.input()).value(number);
      if (value == null) {
        values.remove(symbol.input());
      } else {
        values.put(symbol.input(), value);
      }
    }
  }

  private boolean isNumber(Term.Symbol symbol) {
    return !(layout.domains().get(symbol.input()).atom(symbol.atom()) instanceof Atom.Other);
  }
}
