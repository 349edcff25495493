package org.essor.decision.internal.diagram;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.essor.decision.Value;
import org.essor.decision.internal.Names;
import org.essor.decision.internal.diagram.Atom.Open;
import org.essor.decision.internal.diagram.Atom.Other;
import org.essor.decision.internal.diagram.Atom.Point;
import org.essor.decision.internal.feel.Type;
import org.jspecify.annotations.Nullable;

/** The values of one input, cut into atoms: points, open intervals, and what is never named. */
final class Domain {

  /** What an isolated point weighs beside an interval of numbers, when drawn at random. */
  private static final double POINT_WEIGHT = 0.1;

  private final Type type;
  private final List<Atom> atoms;
  private final Map<Value, Integer> points = new HashMap<>();

  /** The strings among them, told apart as strings alone. */
  private final Names texts;

  private final int[] textAtoms;
  private final int yes;
  private final int no;
  private final double[] weights;

  private Domain(Type type, List<Atom> atoms) {
    this.type = type;
    this.atoms = List.copyOf(atoms);
    for (int i = 0; i < atoms.size(); i++) {
      if (atoms.get(i) instanceof Point(var value)) {
        points.put(value, i);
      }
    }
    var strings = new ArrayList<String>();
    var atomsOfStrings = new ArrayList<Integer>();
    points.forEach((value, atom) -> {
      if (value instanceof Value.Text(var text)) {
        strings.add(text);
        atomsOfStrings.add(atom);
      }
    });
    this.texts = new Names(strings);
    this.textAtoms = atomsOfStrings.stream().mapToInt(Integer::intValue).toArray();
    this.yes = points.getOrDefault(Value.TRUE, -1);
    this.no = points.getOrDefault(Value.FALSE, -1);
    this.weights = weigh();
  }

  /** The domain of an input known to be absent. */
  static Domain absent(Type type) {
    return new Domain(type, List.of(new Point(Value.NOTHING)));
  }

  static Domain of(Type type, SortedSet<Rational> cuts, List<Value> named) {
    return new Domain(type, atoms(type, cuts, named));
  }

  private static List<Atom> atoms(Type type, SortedSet<Rational> cuts, List<Value> named) {
    if (!type.allowed().isEmpty()) {
      return type.allowed().stream().<Atom>map(Point::new).toList();
    }
    return switch (type.kind()) {
      case BOOLEAN -> List.of(new Point(Value.TRUE), new Point(Value.FALSE));
      case NUMBER, DATE -> pieces(type, cuts);
      default -> {
        var atoms = new ArrayList<Atom>();
        named.forEach(value -> atoms.add(new Point(value)));
        atoms.add(new Other());
        yield atoms;
      }
    };
  }

  private static List<Atom> pieces(Type type, SortedSet<Rational> cuts) {
    var low = number(type.bounds().low());
    var high = number(type.bounds().high());
    var points = new TreeSet<>(cuts);
    points.removeIf(cut ->
        (low != null && cut.compareTo(low) <= 0) || (high != null && cut.compareTo(high) >= 0));
    var atoms = new ArrayList<Atom>();
    if (low != null && !type.bounds().lowOpen()) {
      atoms.add(new Point(value(type, low)));
    }
    var from = low;
    for (var point : points) {
      addOpen(type, atoms, from, point);
      addPoint(type, atoms, point);
      from = point;
    }
    addOpen(type, atoms, from, high);
    if (high != null && !type.bounds().highOpen() && !high.equals(low)) {
      atoms.add(new Point(value(type, high)));
    }
    return atoms;
  }

  private static void addPoint(Type type, List<Atom> atoms, Rational at) {
    if (type.kind() == Type.Kind.DATE ? at.isWhole() : at.isDecimal()) {
      atoms.add(new Point(value(type, at)));
    }
  }

  private static void addOpen(
      Type type, List<Atom> atoms, @Nullable Rational low, @Nullable Rational high) {
    if (low != null && high != null && low.compareTo(high) >= 0) {
      return;
    }
    if (type.kind() == Type.Kind.DATE && low != null && high != null) {
      long first = floor(low) + 1;
      long last = floor(high.negate()) * -1 - 1;
      if (first > last) {
        return;
      }
    }
    atoms.add(new Open(low, high));
  }

  private static long floor(Rational number) {
    return Math.floorDiv(
        number.numerator().longValueExact(), number.denominator().longValueExact());
  }

  /** A number, or a day counted from 1970, as a fraction; null for any other value. */
  static @Nullable Rational number(Value value) {
    return switch (value) {
      case Value.Num(var number) -> Rational.of(number);
      case Value.Day(var day) -> Rational.of(day.toEpochDay());
      default -> null;
    };
  }

  private static Value value(Type type, Rational number) {
    return type.kind() == Type.Kind.DATE
        ? Value.of(LocalDate.ofEpochDay(number.numerator().longValueExact()))
        : Value.of(number.toDecimal());
  }

  Type type() {
    return type;
  }

  /** Whether some of its atoms are intervals. */
  boolean isContinuous() {
    return atoms.stream().anyMatch(Open.class::isInstance);
  }

  /** The value of a number, or null where no value of this domain's type is exactly that. */
  @Nullable Value value(Rational number) {
    boolean exists = type.kind() == Type.Kind.DATE ? number.isWhole() : number.isDecimal();
    return exists ? value(type, number) : null;
  }

  int size() {
    return atoms.size();
  }

  Atom atom(int index) {
    return atoms.get(index);
  }

  /** How likely each atom is taken to be, before anything is known. Sums to 1. */
  double[] weights() {
    return weights;
  }

  /** A value of an atom, as near as may be to another value, and a whole number where it can. */
  Value sample(int atom, Value near) {
    return switch (atoms.get(atom)) {
      case Point(var value) -> value;
      case Open(var low, var high) -> value(type, Samples.within(low, high, number(near)));
      case Other _ -> Samples.unlike(points.keySet());
    };
  }

  /** The atom of a value, or -1 where the domain does not hold it. */
  int atomOf(Value value) {
    if (type.kind() == Type.Kind.BOOLEAN && value instanceof Value.Bool(var bool)) {
      return bool ? yes : no;
    }
    if (value instanceof Value.Text(var text)) {
      int place = texts.find(text);
      return place < 0 ? within(value) : textAtoms[place];
    }
    var point = points.get(value);
    return point == null ? within(value) : point;
  }

  /** The first atom that is no point and holds a value, or -1. */
  private int within(Value value) {
    var number = number(value);
    for (int i = 0; i < atoms.size(); i++) {
      boolean holds =
          switch (atoms.get(i)) {
            case Point _ -> false;
            case Other _ -> type.kind() == Type.Kind.ANY || Type.kindOf(value) == type.kind();
            case Open(var low, var high) ->
                number != null
                    && Type.kindOf(value) == type.kind()
                    && (low == null || low.compareTo(number) < 0)
                    && (high == null || number.compareTo(high) < 0);
          };
      if (holds) {
        return i;
      }
    }
    return -1;
  }

  private double[] weigh() {
    var weights = new double[atoms.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(atoms.get(i));
    }
    double total = Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= total;
    }
    return weights;
  }

  /** Whole numbers within bounds weigh one each; elsewhere points weigh little beside intervals. */
  private double weight(Atom atom) {
    if (!isCounted()) {
      boolean pointAmongIntervals =
          atom instanceof Point && atoms.stream().anyMatch(Open.class::isInstance);
      return pointAmongIntervals ? POINT_WEIGHT : 1;
    }
    if (atom instanceof Open(var low, var high) && low != null && high != null) {
      double between = high.minus(low).toDecimal().subtract(BigDecimal.ONE).doubleValue();
      return Math.max(between, POINT_WEIGHT);
    }
    return 1;
  }

  private boolean isCounted() {
    var low = number(type.bounds().low());
    var high = number(type.bounds().high());
    return low != null && high != null && low.isWhole() && high.isWhole();
  }
}
