package org.essor.decision.internal.dmn;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essor.decision.Value;
import org.essor.decision.internal.dmn.LinkedModel.Declared;
import org.essor.decision.internal.dmn.Logic.Formula;
import org.essor.decision.internal.dmn.Logic.OutputColumn;
import org.essor.decision.internal.dmn.Logic.Row;
import org.essor.decision.internal.dmn.Logic.Table;
import org.essor.decision.internal.feel.Expr;
import org.essor.decision.internal.feel.Expr.Binary;
import org.essor.decision.internal.feel.Expr.Literal;
import org.essor.decision.internal.feel.Expr.Name;
import org.essor.decision.internal.feel.Feel;
import org.essor.decision.internal.feel.FeelException;
import org.essor.decision.internal.feel.Op;
import org.essor.decision.internal.feel.Type;
import org.essor.decision.internal.feel.Type.Kind;

/** Refuses what can never be meant: a number compared to a string, a value no one can give. */
final class TypeChecker {

  private final Map<String, Type> types;

  TypeChecker(Map<String, Type> inputs) {
    this.types = new HashMap<>(inputs);
  }

  /** Checks a decision whose required decisions have been checked, and learns its type. */
  void check(DecisionDefinition decision, List<Declared> declared) {
    var type =
        switch (decision.logic()) {
          case Formula(var expr) -> formula(decision, expr);
          case Table table -> table(decision, table);
        };
    for (var each : declared) {
      if (!each.type().agreesWith(type)) {
        throw Place.file(each.file())
            .part("input data \"" + decision.name() + "\"")
            .refuse(
                "defined as "
                    + name(each.type())
                    + ", but "
                    + decision.place().text()
                    + " gives a "
                    + name(type));
      }
    }
    types.put(decision.name(), type);
  }

  private Type formula(DecisionDefinition decision, Expr expr) {
    var place = decision.place().part("literal expression");
    var found = place.reading(() -> typeOf(expr));
    if (!found.agreesWith(decision.type())) {
      throw place.refuse("gives a " + name(found) + ", not a " + name(decision.type()));
    }
    return decision.type().kind() == Kind.ANY ? found : decision.type();
  }

  private Type table(DecisionDefinition decision, Table table) {
    var place = decision.place();
    for (int i = 0; i < table.inputs().size(); i++) {
      var column = table.inputs().get(i);
      var cell = place.cell("input", i + 1, column.text());
      var found = cell.reading(() -> typeOf(column.expr()));
      if (!found.agreesWith(column.type())) {
        throw cell.refuse("is a " + name(found) + ", declared as " + name(column.type()));
      }
    }
    table.rows().forEach(row -> row(place.rule(row.rule()), row, table));
    return outcomeType(table, outputTypes(place, table));
  }

  private void row(Place place, Row row, Table table) {
    for (int i = 0; i < row.conditions().size(); i++) {
      var cell = place.cell("input", i + 1, table.inputs().get(i).text());
      var condition = row.conditions().get(i);
      var type = cell.reading(() -> typeOf(condition));
      if (!type.agreesWith(Type.of(Kind.BOOLEAN))) {
        throw cell.refuse("tests a " + name(type) + ", which is neither true nor false");
      }
    }
  }

  private Map<String, Type> outputTypes(Place place, Table table) {
    var outputs = new LinkedHashMap<String, Type>();
    for (int i = 0; i < table.outputs().size(); i++) {
      int index = i;
      var column = table.outputs().get(i);
      var type = column.type();
      for (var row : table.rows()) {
        var cell = place.rule(row.rule()).cell("output", i + 1, column.name());
        type = join(type, output(cell, column, row.outputs().get(i)));
      }
      column
          .byDefault()
          .ifPresent(expr -> output(place.cell("output", index + 1, column.name()), column, expr));
      outputs.put(column.name(), type);
    }
    return outputs;
  }

  private static Type join(Type known, Type found) {
    return known.kind() == Kind.ANY ? found : known;
  }

  private Type output(Place cell, OutputColumn column, Expr expr) {
    var type = cell.reading(() -> typeOf(expr));
    if (!type.agreesWith(column.type())) {
      throw cell.refuse("gives a " + name(type) + ", not a " + name(column.type()));
    }
    if (expr instanceof Literal(var value)) {
      cell.reading(() -> requireAllowed(value, column.type()));
    }
    return type;
  }

  private static Type outcomeType(Table table, Map<String, Type> outputs) {
    if (table.policy().lists()) {
      return Type.of(Kind.LIST);
    }
    if (table.policy().aggregates()) {
      return Type.of(Kind.NUMBER);
    }
    return outputs.size() == 1
        ? outputs.values().iterator().next()
        : new Type(Kind.CONTEXT, List.of(), org.essor.decision.internal.feel.Bounds.NONE, outputs);
  }

  private Type typeOf(Expr expr) {
    return switch (expr) {
      case Literal(var value) -> Type.of(Type.kindOf(value));
      case Name(var name) -> types.getOrDefault(name, Type.ANY);
      case Expr.Path(var base, var component) -> component(typeOf(base), component);
      case Expr.Negate(var operand) -> require(Kind.NUMBER, typeOf(operand), "- ");
      case Expr.Not(var operand) -> require(Kind.BOOLEAN, typeOf(operand), "not ");
      case Binary binary -> binary(binary);
    };
  }

  private static Type component(Type base, String component) {
    if (base.kind() != Kind.CONTEXT && base.kind() != Kind.ANY) {
      throw new FeelException("a " + name(base) + " has no component \"" + component + "\"");
    }
    if (!base.components().isEmpty() && !base.components().containsKey(component)) {
      throw new FeelException(
          "unknown component \""
              + component
              + "\"; there are "
              + String.join(", ", base.components().keySet()));
    }
    return base.components().getOrDefault(component, Type.ANY);
  }

  private Type binary(Binary binary) {
    var left = typeOf(binary.left());
    var right = typeOf(binary.right());
    var op = binary.op();
    if (op.isLogical()) {
      require(Kind.BOOLEAN, left, op.sign());
      return require(Kind.BOOLEAN, right, op.sign());
    }
    return op.isArithmetic() ? arithmetic(op, left, right) : comparison(binary, left, right);
  }

  private static Type arithmetic(Op op, Type left, Type right) {
    boolean joins = op == Op.ADD && (left.kind() == Kind.STRING || right.kind() == Kind.STRING);
    var kind = joins ? Kind.STRING : Kind.NUMBER;
    require(kind, left, op.sign());
    require(kind, right, op.sign());
    boolean known = left.kind() == kind || right.kind() == kind || op != Op.ADD;
    return known ? Type.of(kind) : Type.ANY;
  }

  private static Type comparison(Binary binary, Type left, Type right) {
    if (!left.agreesWith(right)) {
      throw new FeelException(
          "compares a " + name(left) + " with a " + name(right) + " (" + binary.op().sign() + ")");
    }
    if (left.kind() == Kind.LIST || right.kind() == Kind.LIST) {
      throw new FeelException("list operations are outside the supported subset");
    }
    if (binary.op().isOrdering() && (left.kind() == Kind.BOOLEAN || left.kind() == Kind.CONTEXT)) {
      throw new FeelException("a " + name(left) + " has no order (" + binary.op().sign() + ")");
    }
    if (binary.op().isEquality() && binary.right() instanceof Literal(var value)) {
      requireAllowed(value, left);
    }
    return Type.of(Kind.BOOLEAN);
  }

  private static Value requireAllowed(Value value, Type type) {
    boolean listed = type.allowed().isEmpty() || type.allowed().contains(value);
    if (value instanceof Value.Nothing || (listed && type.bounds().contains(value))) {
      return value;
    }
    throw new FeelException(Feel.write(value) + " is not allowed: " + Linker.describe(type));
  }

  private static Type require(Kind kind, Type type, String sign) {
    if (type.kind() != kind && type.kind() != Kind.ANY) {
      throw new FeelException(
          "\""
              + sign.strip()
              + "\" is applied to a "
              + name(type)
              + ", not a "
              + name(Type.of(kind)));
    }
    return Type.of(kind);
  }

  private static String name(Type type) {
    return type.kind().name().toLowerCase(Locale.ROOT);
  }
}
