package org.essor.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/**
 * A random model inside the supported subset, and facts for it. The same seed gives the same model.
 *
 * <p>A <em>finite</em> model only compares numbers and dates with constants, so that its points
 * (the constants, what lies between them and what lies beyond) stand for every fact there is.
 */
final class GeneratedModel {

  private static final List<String> HIT_POLICIES =
      List.of("U", "U", "A", "P", "F", "R", "O", "C", "C+", "C<", "C>", "C#");
  private static final List<String> AGGREGATIONS = List.of("C+", "C<", "C>", "C#");
  private static final List<String> LISTS = List.of("R", "O", "C");

  private enum Kind {
    BOOLEAN("boolean"),
    NUMBER("number"),
    TEXT("string"),
    DAY("date");

    private final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  /** Something a table can test: its constants, and the facts worth trying where it is an input. */
  private record Column(String name, Kind kind, List<String> constants, List<Value> facts) {}

  private final Random random;
  private final boolean finite;
  private final ADmnModel model;
  private final List<Column> inputs = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final Set<String> unordered = new HashSet<>();

  private GeneratedModel(long seed, boolean finite) {
    this.random = new Random(seed);
    this.finite = finite;
    this.model = ADmnModel.named("random " + seed);
  }

  static GeneratedModel of(long seed) {
    return new GeneratedModel(seed, false).written(5);
  }

  /** At most four inputs, each with few points. */
  static GeneratedModel finite(long seed) {
    return new GeneratedModel(seed, true).written(4);
  }

  String xml() {
    return model.xml();
  }

  /** The decisions whose list is in no order: hit policy C, 8.2.11 of DMN 1.5. */
  Set<String> unordered() {
    return unordered;
  }

  /** A value for every input. */
  Map<String, Value> completeFacts() {
    var facts = new LinkedHashMap<String, Value>();
    inputs.forEach(input -> facts.put(input.name(), pick(input.facts())));
    return facts;
  }

  /** The points of every input. */
  Map<String, List<Value>> points() {
    var points = new LinkedHashMap<String, List<Value>>();
    inputs.forEach(input -> points.put(input.name(), input.facts()));
    return points;
  }

  private GeneratedModel written(int mostInputs) {
    int inputCount = 2 + random.nextInt(mostInputs - 1);
    for (int i = 1; i <= inputCount; i++) {
      input(i);
    }
    columns.addAll(inputs);
    int decisions = 1 + random.nextInt(4);
    for (int i = 1; i <= decisions; i++) {
      if (random.nextInt(4) == 0) {
        expression("expression" + i);
      } else {
        table("table" + i);
      }
    }
    return this;
  }

  // Inputs.

  private void input(int number) {
    var kind = pick(Kind.values());
    boolean constrained = random.nextBoolean();
    var constants = constants(kind);
    var name = kind.type.charAt(0) + "" + number;
    var type = constrained && kind != Kind.BOOLEAN ? "t_" + name : kind.type;
    if (!type.equals(kind.type)) {
      model.type(type, kind.type, allowed(kind, constants));
    }
    model.input(name, type);
    var facts = facts(kind, constants, constrained).stream().map(KieOracle::literal).toList();
    inputs.add(new Column(name, kind, constants, facts));
  }

  private List<String> constants(Kind kind) {
    return switch (kind) {
      case BOOLEAN -> List.of("true", "false");
      case NUMBER -> some(List.of("-1.5", "0", "2", "3.25", "7", "10"), finite ? 2 : 4);
      case TEXT -> some(List.of("\"a\"", "\"b\"", "\"c d\"", "\"é\""), finite ? 2 : 3);
      case DAY ->
          some(
              List.of(
                  "date(\"2024-02-29\")",
                  "date(\"2025-12-31\")",
                  "date(\"2026-11-21\")",
                  "date(\"2027-01-01\")"),
              finite ? 2 : 3);
    };
  }

  private List<String> some(List<String> all, int most) {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    var kept = shuffled.subList(0, 2 + random.nextInt(most - 1));
    return all.stream().filter(kept::contains).toList();
  }

  private static String allowed(Kind kind, List<String> constants) {
    return kind == Kind.TEXT
        ? String.join(",", constants)
        : "[" + constants.getFirst() + ".." + constants.getLast() + "]";
  }

  private static List<String> facts(Kind kind, List<String> constants, boolean constrained) {
    return switch (kind) {
      case BOOLEAN -> constants;
      case TEXT -> constrained ? constants : with(constants, "\"elsewhere\"");
      case NUMBER ->
          around(constants, constrained, GeneratedModel::halfway, List.of("-9.75", "11.5"));
      case DAY ->
          around(
              constants,
              constrained,
              GeneratedModel::dayBefore,
              List.of("date(\"1999-12-31\")", "date(\"2030-06-15\")"));
    };
  }

  private static List<String> around(
      List<String> constants,
      boolean constrained,
      BinaryOperator<String> between,
      List<String> beyond) {
    var facts = new ArrayList<>(constants);
    for (int i = 1; i < constants.size(); i++) {
      facts.add(between.apply(constants.get(i - 1), constants.get(i)));
    }
    if (!constrained) {
      facts.addAll(beyond);
    }
    return facts;
  }

  private static String halfway(String low, String high) {
    return "" + (Double.parseDouble(low) + Double.parseDouble(high)) / 2;
  }

  private static String dayBefore(String low, String high) {
    var day = (Value.Day) KieOracle.literal(high);
    return "date(\"" + day.value().minusDays(1) + "\")";
  }

  private static List<String> with(List<String> list, String more) {
    var longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  // Tables.

  private void table(String name) {
    var hitPolicy = pick(HIT_POLICIES);
    var tested = tested();
    var kind = kindOfOutput(hitPolicy);
    boolean pair = !AGGREGATIONS.contains(hitPolicy) && random.nextInt(5) == 0;
    var outputs = constants(kind);
    var drawing = new StringBuilder();
    drawing.append(head(hitPolicy, tested, pair));
    if (hitPolicy.equals("P") || hitPolicy.equals("O")) {
      drawing.append(line("values", blank(tested), twice(String.join(",", outputs), pair)));
    }
    if (random.nextInt(3) == 0 && !AGGREGATIONS.contains(hitPolicy) && !LISTS.contains(hitPolicy)) {
      drawing.append(line("default", blank(tested), twice(pick(outputs), pair)));
    }
    boolean thrownIn = hitPolicy.equals("U") && random.nextInt(6) == 0;
    var cells = hitPolicy.equals("U") ? partition(tested, thrownIn) : anyRules(tested);
    var written = new Outputs(hitPolicy, kind, outputs, pair);
    for (int i = 0; i < cells.size(); i++) {
      drawing.append(line("" + (i + 1), cells.get(i), written.rule(tested, i + 1)));
    }
    boolean scalar = !pair && !LISTS.contains(hitPolicy);
    if (hitPolicy.equals("C")) {
      unordered.add(name);
    }
    model.table(name, scalar ? kind.type : "", drawing.toString());
    if (scalar && !written.mayContradict() && !thrownIn) {
      columns.add(new Column(name, kind, outputs, List.of()));
    }
  }

  private Kind kindOfOutput(String hitPolicy) {
    return AGGREGATIONS.contains(hitPolicy) ? Kind.NUMBER : pick(Kind.values());
  }

  private List<Column> tested() {
    var shuffled = new ArrayList<>(columns);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, 1 + random.nextInt(Math.min(3, shuffled.size())));
  }

  private static String head(String hitPolicy, List<Column> tested, boolean pair) {
    return line(
        hitPolicy,
        tested.stream().map(Column::name).toList(),
        pair ? List.of("one", "two") : List.of(""));
  }

  private static List<String> blank(List<Column> tested) {
    return Collections.nCopies(tested.size(), "");
  }

  private static List<String> twice(String cell, boolean pair) {
    return pair ? List.of(cell, cell) : List.of(cell);
  }

  private static String line(String head, List<String> inputs, List<String> outputs) {
    return head + " | " + String.join(" | ", inputs) + " || " + String.join(" | ", outputs) + "\n";
  }

  private List<List<String>> anyRules(List<Column> tested) {
    return times(
        1 + random.nextInt(7), () -> tested.stream().map(column -> unaryTests(column)).toList());
  }

  /** Rules that never overlap, except where one is thrown in; now and then one is left out. */
  private List<List<String>> partition(List<Column> tested, boolean thrownIn) {
    var rules = new ArrayList<List<String>>();
    for (var first : slices(tested.getFirst())) {
      for (var second : tested.size() == 1 ? List.of("") : slices(tested.get(1))) {
        rules.add(tested.stream().map(column -> cell(tested, column, first, second)).toList());
      }
    }
    if (random.nextInt(4) == 0) {
      rules.remove(random.nextInt(rules.size()));
    }
    if (thrownIn) {
      rules.add(tested.stream().map(column -> unaryTests(column)).toList());
    }
    return rules;
  }

  private static String cell(List<Column> tested, Column column, String first, String second) {
    return switch (tested.indexOf(column)) {
      case 0 -> first;
      case 1 -> second;
      default -> "-";
    };
  }

  private List<String> slices(Column column) {
    var cut = pick(column.constants());
    return switch (column.kind()) {
      case BOOLEAN -> List.of("true", "false");
      case TEXT -> inputs.contains(column) ? List.of(cut, "not(" + cut + ")") : List.of(cut);
      case NUMBER, DAY -> List.of("< " + cut, ">= " + cut);
    };
  }

  /** No {@code not} of what may be null: there KIE departs from the standard. */
  private String unaryTests(Column column) {
    return switch (random.nextInt(6)) {
      case 0 -> "-";
      case 1 -> unaryTest(column) + ", " + unaryTest(column);
      case 2 -> inputs.contains(column) ? "not(" + unaryTest(column) + ")" : "null";
      default -> unaryTest(column);
    };
  }

  private String unaryTest(Column column) {
    var constant = pick(column.constants());
    if (column.kind() == Kind.BOOLEAN || column.kind() == Kind.TEXT || random.nextInt(4) == 0) {
      return constant;
    }
    return random.nextBoolean()
        ? pick(List.of("<", "<=", ">", ">=")) + " " + constant
        : interval(column);
  }

  private String interval(Column column) {
    return pick(List.of("[", "(", "]"))
        + String.join("..", ends(column))
        + pick(List.of("]", ")", "["));
  }

  private List<String> ends(Column column) {
    var constants = column.constants();
    int low = random.nextInt(constants.size() - 1);
    int high = low + 1 + random.nextInt(constants.size() - 1 - low);
    return List.of(constants.get(low), constants.get(high));
  }

  /** What the output cells of a table hold. */
  private final class Outputs {
    private final boolean plain;
    private final Kind kind;
    private final List<String> constants;
    private final boolean pair;
    private final boolean any;
    private final boolean same;
    private final boolean distinct;
    private final String always;

    Outputs(String hitPolicy, Kind kind, List<String> constants, boolean pair) {
      this.plain = List.of("P", "O", "C+", "C<", "C>", "C#").contains(hitPolicy);
      this.kind = kind;
      this.constants = constants;
      this.pair = pair;
      this.any = hitPolicy.equals("A");
      this.same = any && random.nextInt(3) > 0;
      this.distinct = hitPolicy.equals("C#");
      this.always = pick(constants);
    }

    List<String> rule(List<Column> tested, int number) {
      if (distinct) {
        return List.of("" + number);
      }
      return pair ? List.of(entry(tested), entry(tested)) : List.of(entry(tested));
    }

    /** Whether rules may break the hit policy: KIE then skips the decisions that use this one. */
    boolean mayContradict() {
      return any && !same;
    }

    private String entry(List<Column> tested) {
      if (same) {
        return always;
      }
      return switch (plain ? 9 : random.nextInt(10)) {
        case 0 -> "null";
        case 1 -> computed(tested);
        default -> pick(constants);
      };
    }

    private String computed(List<Column> tested) {
      var own = tested.stream().filter(column -> column.kind() == kind).toList();
      if (own.isEmpty() || finite) {
        return pick(constants);
      }
      return kind == Kind.NUMBER ? pick(own).name() + " * 2 + 1" : pick(own).name();
    }
  }

  // Literal expressions.

  private void expression(String name) {
    var kind = finite ? Kind.BOOLEAN : pick(List.of(Kind.BOOLEAN, Kind.NUMBER, Kind.TEXT));
    model.expression(name, kind.type, term(kind, 2));
    columns.add(new Column(name, kind, constants(kind), List.of()));
  }

  private String term(Kind kind, int depth) {
    return switch (kind) {
      case BOOLEAN -> truth(depth);
      case NUMBER -> number(depth);
      case TEXT, DAY -> text(depth);
    };
  }

  private String truth(int depth) {
    return switch (depth == 0 ? random.nextInt(2) : random.nextInt(6)) {
      case 0 -> leaf(Kind.BOOLEAN);
      case 1 -> comparison();
      case 2, 3 -> "(" + truth(depth - 1) + " and " + truth(depth - 1) + ")";
      case 4 -> "(" + truth(depth - 1) + " or " + truth(depth - 1) + ")";
      default -> "not(" + truth(depth - 1) + ")";
    };
  }

  private String comparison() {
    var column = pick(columns);
    var left = column.kind() == Kind.NUMBER && !finite ? number(1) : column.name();
    if (column.kind() == Kind.BOOLEAN || column.kind() == Kind.TEXT) {
      return "(%s %s %s)".formatted(left, pick(List.of("=", "!=")), pick(column.constants()));
    }
    return switch (random.nextInt(4)) {
      case 0 -> "(%s in %s)".formatted(left, interval(column));
      case 1 -> between(column);
      default ->
          "(%s %s %s)"
              .formatted(
                  left, pick(List.of("=", "!=", "<", "<=", ">", ">=")), pick(column.constants()));
    };
  }

  /** Not of what may be null: there KIE departs from the standard. */
  private String between(Column column) {
    return inputs.contains(column)
        ? "(%s between %s)".formatted(column.name(), String.join(" and ", ends(column)))
        : "(%s = null)".formatted(column.name());
  }

  private String number(int depth) {
    if (depth == 0) {
      return leaf(Kind.NUMBER);
    }
    return switch (random.nextInt(6)) {
      case 0 -> leaf(Kind.NUMBER);
      case 1 -> "(" + number(depth - 1) + " / " + pick(List.of("2", "4", "0.5")) + ")";
      case 2 -> "(-" + number(depth - 1) + ")";
      default ->
          "(" + number(depth - 1) + pick(List.of(" + ", " - ", " * ")) + number(depth - 1) + ")";
    };
  }

  private String text(int depth) {
    return depth == 0 || random.nextBoolean()
        ? leaf(Kind.TEXT)
        : "(" + text(depth - 1) + " + " + text(depth - 1) + ")";
  }

  private String leaf(Kind kind) {
    var own = columns.stream().filter(column -> column.kind() == kind).toList();
    return own.isEmpty() || random.nextInt(4) == 0 ? pick(constants(kind)) : pick(own).name();
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private static <T> List<T> times(int count, Supplier<T> maker) {
    var made = new ArrayList<T>();
    for (int i = 0; i < count; i++) {
      made.add(maker.get());
    }
    return made;
  }
}
