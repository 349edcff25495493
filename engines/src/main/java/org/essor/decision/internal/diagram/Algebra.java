package org.essor.decision.internal.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.essor.decision.Value;
import org.essor.decision.internal.diagram.Term.Composite;
import org.essor.decision.internal.diagram.Term.Free;
import org.essor.decision.internal.diagram.Term.Known;
import org.essor.decision.internal.diagram.Term.Linear;
import org.essor.decision.internal.diagram.Term.Opaque;
import org.essor.decision.internal.diagram.Term.Symbol;
import org.essor.decision.internal.feel.Op;
import org.essor.decision.internal.feel.Semantics;
import org.essor.decision.internal.feel.Type;
import org.jspecify.annotations.Nullable;

/**
 * The operators on terms. A comparison that an atom does not decide asks for a cut of the input it
 * rests on; one that rests on several inputs becomes a {@link Question}.
 */
final class Algebra {

  private final Diagrams diagrams;
  private final List<Domain> domains;
  private final Discovery discovery;
  private final Map<Question, Integer> questions = new LinkedHashMap<>();

  Algebra(Diagrams diagrams, List<Domain> domains, Discovery discovery) {
    this.diagrams = diagrams;
    this.domains = domains;
    this.discovery = discovery;
  }

  /** The questions asked so far, in the order of their levels after the inputs. */
  List<Question> questionList() {
    return List.copyOf(questions.keySet());
  }

  int apply(Op op, Term left, Term right) {
    return settledApply(op, structured(left), structured(right));
  }

  /** Contexts and lists are compared as wholes: as far as they can be values, they are. */
  private Term structured(Term term) {
    return term instanceof Composite || term instanceof Term.Listing ? settled(term) : term;
  }

  private int settledApply(Op op, Term left, Term right) {
    if (left instanceof Known(var a) && right instanceof Known(var b)) {
      return known(Semantics.apply(op, a, b));
    }
    if (op.isLogical()) {
      return logical(op, left, right);
    }
    if (!op.isArithmetic()) {
      return compare(op, left, right);
    }
    var result = arithmetic(op, left, right);
    return op == Op.DIVIDE && result instanceof Opaque && rangeOf(right).sign() == null
        ? unlessZero(right, result)
        : diagrams.terminal(result);
  }

  /** A quotient, or null where the divisor is zero: a question where several inputs make it. */
  private int unlessZero(Term divisor, Term quotient) {
    int result = diagrams.terminal(quotient);
    int nothing = diagrams.terminal(Term.NOTHING);
    return diagrams.node(
        level(new Question(oneOf(divisor), new Known(Value.of(0)))),
        new int[] {result, nothing, result});
  }

  Term negate(Term operand) {
    return operand instanceof Known(var value)
        ? new Known(Semantics.negate(value))
        : arithmetic(Op.MULTIPLY, new Known(Value.of(-1)), operand);
  }

  Term not(Term operand) {
    return operand instanceof Known(var value) ? new Known(Semantics.not(value)) : Term.NOTHING;
  }

  Term component(Term base, String name) {
    return switch (base) {
      case Known(var value) -> new Known(Semantics.component(value, name));
      case Composite(var components) -> components.getOrDefault(name, Term.NOTHING);
      default -> Term.NOTHING;
    };
  }

  private int known(Value value) {
    return diagrams.terminal(new Known(value));
  }

  /** An untyped input that is neither true nor false is null to {@code and} and {@code or}. */
  private int logical(Op op, Term left, Term right) {
    use(left, Type.Kind.BOOLEAN);
    use(right, Type.Kind.BOOLEAN);
    var a = left instanceof Known(var value) ? value : Value.NOTHING;
    var b = right instanceof Known(var value) ? value : Value.NOTHING;
    return known(Semantics.apply(op, a, b));
  }

  private void use(Term term, Type.Kind kind) {
    if (term instanceof Free(var symbol)
        && domains.get(symbol.input()).type().kind() == Type.Kind.ANY) {
      discovery.use(symbol.input(), kind);
    }
  }

  // Comparisons

  private int compare(Op op, Term left, Term right) {
    if (left.equals(Term.NOTHING) || right.equals(Term.NOTHING)) {
      return op.isEquality() ? known(Value.of(op == Op.NOT_EQUAL)) : known(Value.NOTHING);
    }
    if (left instanceof Free || right instanceof Free) {
      return compareFree(op, left, right);
    }
    if (!isNumeric(left) || !isNumeric(right) || areDays(left) != areDays(right)) {
      return isText(left) && isText(right) ? ask(op, left, right) : known(Value.NOTHING);
    }
    return compareNumbers(op, left, right);
  }

  private int compareFree(Op op, Term left, Term right) {
    if (left.equals(right)) {
      return known(Value.of(op.holdsFor(0)));
    }
    var free = left instanceof Free first ? first : (Free) right;
    var other = free == left ? right : left;
    int input = free.symbol().input();
    if (domains.get(input).type().kind() == Type.Kind.ANY) {
      discovery.use(input, kindOf(other));
      return known(Value.NOTHING);
    }
    if (other instanceof Known(var value)) {
      boolean text = value instanceof Value.Text;
      if (text && op.isEquality()) {
        discovery.name(input, value);
      }
      return op.isEquality() && text
          ? known(Value.of(op == Op.NOT_EQUAL))
          : text ? ask(op, left, right) : known(Value.NOTHING);
    }
    return ask(op, left, right);
  }

  private Type.Kind kindOf(Term term) {
    return switch (term) {
      case Known(var value) -> Type.kindOf(value);
      case Linear linear -> linear.days() ? Type.Kind.DATE : Type.Kind.NUMBER;
      case Opaque opaque -> isText(opaque) ? Type.Kind.STRING : Type.Kind.NUMBER;
      case Free(var symbol) ->
          domains.get(symbol.input()).type().kind() == Type.Kind.ANY
              ? Type.Kind.STRING
              : domains.get(symbol.input()).type().kind();
      default -> Type.Kind.ANY;
    };
  }

  private int compareNumbers(Op op, Term left, Term right) {
    var difference = subtract(left, right);
    var sign = rangeOf(difference).sign();
    if (sign != null) {
      return known(Value.of(op.holdsFor(sign)));
    }
    if (difference instanceof Linear linear && linear.coefficients().size() == 1) {
      var entry = linear.coefficients().firstEntry();
      discovery.cut(entry.getKey().input(), linear.constant().negate().over(entry.getValue()));
      return diagrams.no;
    }
    boolean turned = difference instanceof Linear linear && first(linear).sign() < 0;
    return ask(turned ? op.mirrored() : op, oneOf(difference), new Known(Value.of(0)));
  }

  private static Rational first(Linear linear) {
    return linear.coefficients().firstEntry().getValue();
  }

  /** One sum for all that are zero together: comparisons of it are one question. */
  private static Term oneOf(Term term) {
    return term instanceof Linear linear
        ? simplified(scaled(linear, Rational.ONE.over(first(linear))), false)
        : term;
  }

  private Term subtract(Term left, Term right) {
    var a = asLinear(left);
    var b = asLinear(right);
    return a != null && b != null
        ? simplified(sum(a, scaled(b, Rational.ONE.negate())), false)
        : new Opaque(Op.SUBTRACT, left, right);
  }

  private int ask(Op op, Term left, Term right) {
    var children = new int[3];
    for (int sign = -1; sign <= 1; sign++) {
      children[sign + 1] = known(Value.of(op.holdsFor(sign)));
    }
    return diagrams.node(level(new Question(left, right)), children);
  }

  private int level(Question question) {
    return domains.size() + questions.computeIfAbsent(question, _ -> questions.size());
  }

  // Arithmetic

  /** A term of which no more is to compute: where all its inputs are points, a value. */
  Term settled(Term term) {
    return switch (term) {
      case Linear linear when rangeOf(linear).isPoint() ->
          Substitution.apply(linear, input -> pointOf(linear, input));
      case Composite(var components) -> {
        SortedMap<String, Term> all = new TreeMap<>();
        components.forEach((name, each) -> all.put(name, settled(each)));
        yield Substitution.apply(new Composite(all), _ -> null);
      }
      case Term.Listing(var items) -> Lists.of(items.stream().map(this::settled).toList());
      default -> term;
    };
  }

  private @Nullable Value pointOf(Linear linear, int input) {
    for (var symbol : linear.coefficients().keySet()) {
      if (symbol.input() == input
          && domains.get(input).atom(symbol.atom()) instanceof Atom.Point(var value)) {
        return value;
      }
    }
    return null;
  }

  private Term arithmetic(Op op, Term left, Term right) {
    if (left.equals(Term.NOTHING) || right.equals(Term.NOTHING)) {
      return Term.NOTHING;
    }
    boolean joins = op == Op.ADD && (isText(left) || isText(right));
    use(left, joins ? Type.Kind.STRING : Type.Kind.NUMBER);
    use(right, joins ? Type.Kind.STRING : Type.Kind.NUMBER);
    if (joins) {
      return isText(left) && isText(right) ? new Opaque(op, left, right) : Term.NOTHING;
    }
    if (!isNumeric(left) || !isNumeric(right) || areDays(left) || areDays(right)) {
      return Term.NOTHING;
    }
    var linear = linear(op, left, right);
    return linear == null ? nonlinear(op, settled(left), settled(right)) : linear;
  }

  private Term nonlinear(Op op, Term left, Term right) {
    if (left instanceof Known(var a) && right instanceof Known(var b)) {
      return new Known(Semantics.apply(op, a, b));
    }
    var linear = linear(op, left, right);
    return linear == null ? opaque(op, left, right) : linear;
  }

  private Term opaque(Op op, Term left, Term right) {
    if (op == Op.DIVIDE
        && right instanceof Linear divisor
        && rangeOf(right).sign() == null
        && divisor.coefficients().size() == 1) {
      var entry = divisor.coefficients().firstEntry();
      discovery.cut(entry.getKey().input(), divisor.constant().negate().over(entry.getValue()));
    }
    return new Opaque(op, left, right);
  }

  private static @Nullable Term linear(Op op, Term left, Term right) {
    var a = asLinear(left);
    var b = asLinear(right);
    if (a == null || b == null) {
      return null;
    }
    return switch (op) {
      case ADD -> simplified(sum(a, b), false);
      case SUBTRACT -> simplified(sum(a, scaled(b, Rational.ONE.negate())), false);
      case MULTIPLY ->
          b.coefficients().isEmpty()
              ? simplified(scaled(a, b.constant()), false)
              : a.coefficients().isEmpty() ? simplified(scaled(b, a.constant()), false) : null;
      case DIVIDE -> quotient(a, b);
      default -> right.equals(new Known(Value.of(1))) ? left : null;
    };
  }

  private static @Nullable Term quotient(Linear a, Linear b) {
    if (!b.coefficients().isEmpty()) {
      return null;
    }
    return b.constant().sign() == 0
        ? Term.NOTHING
        : simplified(scaled(a, Rational.ONE.over(b.constant())), false);
  }

  static @Nullable Linear asLinear(Term term) {
    return switch (term) {
      case Linear linear -> linear;
      case Known(var value) -> {
        var number = Domain.number(value);
        yield number == null
            ? null
            : new Linear(new TreeMap<>(), number, value instanceof Value.Day);
      }
      default -> null;
    };
  }

  private static Linear sum(Linear a, Linear b) {
    SortedMap<Symbol, Rational> coefficients = new TreeMap<>(a.coefficients());
    b.coefficients()
        .forEach((symbol, factor) -> {
          var total = coefficients.getOrDefault(symbol, Rational.ZERO).plus(factor);
          if (total.sign() == 0) {
            coefficients.remove(symbol);
          } else {
            coefficients.put(symbol, total);
          }
        });
    return new Linear(coefficients, a.constant().plus(b.constant()), false);
  }

  private static Linear scaled(Linear linear, Rational factor) {
    SortedMap<Symbol, Rational> coefficients = new TreeMap<>();
    if (factor.sign() != 0) {
      linear.coefficients().forEach((symbol, each) -> coefficients.put(symbol, each.times(factor)));
    }
    return new Linear(coefficients, linear.constant().times(factor), false);
  }

  private static Term simplified(Linear linear, boolean days) {
    return linear.coefficients().isEmpty()
        ? new Known(Value.of(linear.constant().toDecimal()))
        : new Linear(linear.coefficients(), linear.constant(), days);
  }

  // What a term can be

  private boolean isNumeric(Term term) {
    return switch (term) {
      case Known(var value) -> value instanceof Value.Num || value instanceof Value.Day;
      case Linear _ -> true;
      case Opaque opaque -> !isText(opaque);
      default -> false;
    };
  }

  private static boolean areDays(Term term) {
    return term instanceof Linear linear
        ? linear.days()
        : term instanceof Known(var value) && value instanceof Value.Day;
  }

  private boolean isText(Term term) {
    return switch (term) {
      case Known(var value) -> value instanceof Value.Text;
      case Free(var symbol) -> domains.get(symbol.input()).type().kind() == Type.Kind.STRING;
      case Opaque(var op, var left, var _) -> op == Op.ADD && isText(left);
      default -> false;
    };
  }

  Range rangeOf(Term term) {
    return Ranges.of(term, this::rangeOf);
  }

  private Range rangeOf(Symbol symbol) {
    return Ranges.ofAtom(domains.get(symbol.input()).atom(symbol.atom()));
  }
}
