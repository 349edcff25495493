package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essor.decision.Value;
import org.essor.decision.internal.diagram.Term.Free;
import org.essor.decision.internal.diagram.Term.Known;
import org.essor.decision.internal.diagram.Term.Linear;
import org.essor.decision.internal.diagram.Term.Opaque;
import org.essor.decision.internal.diagram.Term.Symbol;
import org.essor.decision.internal.feel.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes questions as linear conditions. What no sum can say (a product of unknown inputs) is an
 * unknown of its own, of which only a range is known. Strings are ordered as numbers are: each
 * string that is compared is an unknown too.
 */
final class Unknowns {

  private final Layout layout;
  private final Map<Term, Integer> numbers = new HashMap<>();
  private final List<Term> terms = new ArrayList<>();
  private final Map<Integer, List<Condition>> bounds = new HashMap<>();

  Unknowns(Layout layout) {
    this.layout = layout;
  }

  /** The condition that a question has this answer: -1, 0 or 1. */
  Condition condition(Question question, int sign) {
    var difference = sum(question.left()).minus(sum(question.right()));
    if (sign == 0) {
      return Condition.zero(difference);
    }
    var below = sign < 0 ? difference : difference.times(Rational.ONE.negate());
    return isWhole(below)
        ? new Condition(below.plus(Sum.of(Rational.ONE)), Condition.Kind.AT_MOST)
        : Condition.below(below);
  }

  /** A term as a sum of unknowns. */
  Sum sum(Term term) {
    return switch (term) {
      case Known(var value) -> {
        var number = Domain.number(value);
        yield number == null ? Sum.of(number(term)) : Sum.of(number);
      }
      case Linear linear -> sum(linear);
      case Opaque opaque -> sum(opaque);
      default -> Sum.of(number(term));
    };
  }

  private Sum sum(Linear linear) {
    var total = Sum.of(linear.constant());
    for (var entry : linear.coefficients().entrySet()) {
      total = total.plus(Sum.of(number(new Free(entry.getKey()))).times(entry.getValue()));
    }
    return total;
  }

  private Sum sum(Opaque opaque) {
    var sum = Outcomer.isText(opaque) ? null : operation(opaque);
    return sum == null ? Sum.of(number(opaque)) : sum;
  }

  private @Nullable Sum operation(Opaque opaque) {
    var left = sum(opaque.left());
    var right = sum(opaque.right());
    return switch (opaque.op()) {
      case ADD -> left.plus(right);
      case SUBTRACT -> left.minus(right);
      case MULTIPLY ->
          left.isConstant()
              ? right.times(left.constant())
              : right.isConstant() ? left.times(right.constant()) : null;
      case DIVIDE ->
          right.isConstant() && right.constant().sign() != 0
              ? left.times(Rational.ONE.over(right.constant()))
              : null;
      default -> null;
    };
  }

  private int number(Term term) {
    return numbers.computeIfAbsent(
        term,
        _ -> {
          terms.add(term);
          return terms.size() - 1;
        });
  }

  /** The input that an unknown is, in one of its atoms, or null for any other. */
  @Nullable Symbol symbol(int unknown) {
    return terms.get(unknown) instanceof Free(var symbol) ? symbol : null;
  }

  /** Whether an unknown stands for what no sum can say. */
  boolean isOpaque(int unknown) {
    return terms.get(unknown) instanceof Opaque;
  }

  /** The inputs an unknown rests on. */
  boolean restsOn(int unknown, int input) {
    return Symbols.of(terms.get(unknown)).contains(input);
  }

  private boolean isWhole(Sum sum) {
    return sum.constant().isWhole()
        && sum.factors().entrySet().stream()
            .allMatch(each -> each.getValue().isWhole() && isDay(each.getKey()));
  }

  private boolean isDay(int unknown) {
    return terms.get(unknown) instanceof Free(var symbol)
        && layout.domains().get(symbol.input()).type().kind() == Type.Kind.DATE;
  }

  /** What is known of an unknown before any question is answered. */
  List<Condition> bounds(int unknown) {
    var known = bounds.get(unknown);
    if (known == null) {
      known =
          switch (terms.get(unknown)) {
            case Free(var symbol) -> ofAtom(unknown, symbol);
            case Known(Value.Text text) -> ofText(unknown, text);
            case Term term -> ofRange(unknown, Ranges.of(term, this::rangeOf), false);
          };
      bounds.put(unknown, known);
    }
    return known;
  }

  private Range rangeOf(Symbol symbol) {
    return Ranges.ofAtom(layout.domains().get(symbol.input()).atom(symbol.atom()));
  }

  /** No string is before the empty one. */
  private List<Condition> ofAtom(int unknown, Symbol symbol) {
    if (layout.domains().get(symbol.input()).atom(symbol.atom()) instanceof Atom.Other) {
      var empty = Sum.of(number(new Known(Value.of(""))));
      return List.of(new Condition(empty.minus(Sum.of(unknown)), Condition.Kind.AT_MOST));
    }
    return ofRange(unknown, rangeOf(symbol), isDay(unknown));
  }

  private static List<Condition> ofRange(int unknown, Range range, boolean days) {
    var conditions = new ArrayList<Condition>();
    if (range.low() != null) {
      var low = days ? range.low().atLeastWhole(range.lowOpen()) : range.low();
      conditions.add(bound(Sum.of(low).minus(Sum.of(unknown)), !days && range.lowOpen()));
    }
    if (range.high() != null) {
      var high =
          days ? range.high().negate().atLeastWhole(range.highOpen()).negate() : range.high();
      conditions.add(bound(Sum.of(unknown).minus(Sum.of(high)), !days && range.highOpen()));
    }
    return conditions;
  }

  private static Condition bound(Sum sum, boolean open) {
    return new Condition(sum, open ? Condition.Kind.BELOW : Condition.Kind.AT_MOST);
  }

  /** How a string stands to those numbered before it. */
  private List<Condition> ofText(int unknown, Value.Text text) {
    var conditions = new ArrayList<Condition>();
    for (int other = 0; other < terms.size(); other++) {
      if (other != unknown && terms.get(other) instanceof Known(Value.Text named)) {
        var difference = Sum.of(unknown).minus(Sum.of(other));
        boolean before = Integer.signum(text.value().compareTo(named.value())) < 0;
        conditions.add(
            Condition.below(before ? difference : difference.times(Rational.ONE.negate())));
      }
    }
    return conditions;
  }
}
