package org.essor.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A small random model, as DMN and as plain closures. The closures are the oracle: they share
 * nothing with the engine but the type {@link Value}.
 */
final class RandomModel {

  static final List<String> POLICIES =
      List.of(
          "UNIQUE",
          "ANY",
          "PRIORITY",
          "FIRST",
          "COLLECT",
          "RULE ORDER",
          "OUTPUT ORDER",
          "COLLECT/SUM",
          "COLLECT/MIN",
          "COLLECT/MAX",
          "COLLECT/COUNT");

  private static final int TOP = 5;

  record Cell(String text, Predicate<Value> holds) {}

  record Row(List<Cell> cells, List<Value> outputs) {}

  record Variable(String name, String type, List<Value> samples, List<Value> constants) {}

  record Table(
      String name,
      String policy,
      List<String> columns,
      List<Row> rows,
      List<Value> byDefault,
      int outputs) {

    boolean matches(Row row, Map<String, Value> values) {
      for (int i = 0; i < columns.size(); i++) {
        if (!row.cells.get(i).holds.test(values.get(columns.get(i)))) {
          return false;
        }
      }
      return true;
    }

    List<Integer> firing(Map<String, Value> values) {
      var firing = new ArrayList<Integer>();
      for (int i = 0; i < rows.size(); i++) {
        if (matches(rows.get(i), values)) {
          firing.add(i + 1);
        }
      }
      return policy.equals("FIRST") && !firing.isEmpty() ? firing.subList(0, 1) : firing;
    }

    Value decide(Map<String, Value> values) {
      var hits =
          rows.stream().filter(row -> matches(row, values)).map(row -> whole(row.outputs)).toList();
      if (hits.isEmpty()) {
        return byDefault.isEmpty() ? none() : whole(byDefault);
      }
      return switch (policy) {
        case "UNIQUE" -> hits.size() == 1 ? hits.getFirst() : Value.NOTHING;
        case "ANY" -> Set.copyOf(hits).size() == 1 ? hits.getFirst() : Value.NOTHING;
        case "FIRST" -> hits.getFirst();
        case "PRIORITY" -> ranked(hits).getFirst();
        case "COLLECT" -> new Value.Many(grouped(hits));
        case "RULE ORDER" -> new Value.Many(hits);
        case "OUTPUT ORDER" -> new Value.Many(ranked(hits));
        case "COLLECT/COUNT" -> Value.of(hits.size());
        default -> Value.of(aggregate(hits));
      };
    }

    private Value none() {
      return switch (policy) {
        case "COLLECT" -> new Value.Many(List.of());
        case "COLLECT/COUNT" -> Value.of(0);
        default -> Value.NOTHING;
      };
    }

    private BigDecimal aggregate(List<Value> hits) {
      var numbers = hits.stream().map(hit -> ((Value.Num) hit).value()).toList();
      return switch (policy) {
        case "COLLECT/SUM" -> numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        case "COLLECT/MIN" -> numbers.stream().min(BigDecimal::compareTo).orElseThrow();
        default -> numbers.stream().max(BigDecimal::compareTo).orElseThrow();
      };
    }

    /** The order of C has no meaning; the engine lists equal outputs next to one another. */
    private List<Value> grouped(List<Value> hits) {
      var order = rows.stream().map(row -> whole(row.outputs)).distinct().toList();
      return hits.stream().sorted(Comparator.comparingInt(order::indexOf)).toList();
    }

    private static List<Value> ranked(List<Value> hits) {
      return hits.stream().sorted((a, b) -> rank(a).compareTo(rank(b))).toList();
    }

    private static String rank(Value hit) {
      var text = new StringBuilder();
      if (hit instanceof Value.Context(var parts)) {
        new TreeSet<>(parts.keySet()).forEach(key -> text.append(OUTPUTS.indexOf(parts.get(key))));
      } else {
        text.append(OUTPUTS.indexOf(hit));
      }
      return text.toString();
    }

    private Value whole(List<Value> parts) {
      if (outputs == 1) {
        return parts.getFirst();
      }
      var context = new HashMap<String, Value>();
      for (int i = 0; i < outputs; i++) {
        context.put("out" + i, parts.get(i));
      }
      return new Value.Context(context);
    }
  }

  private static final List<Value> OUTPUTS = List.of(Value.of("x"), Value.of("y"), Value.of("z"));

  final List<Variable> inputs = new ArrayList<>();
  final List<Table> tables = new ArrayList<>();
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Random random;

  RandomModel(long seed) {
    random = new Random(seed);
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      addInput("in " + i);
    }
    int decisions = 1 + random.nextInt(3);
    for (int i = 0; i < decisions; i++) {
      addTable("decision " + i);
    }
  }

  private void addInput(String name) {
    var variable =
        switch (random.nextInt(4)) {
          case 0 ->
              new Variable(
                  name,
                  "boolean",
                  List.of(Value.TRUE, Value.FALSE),
                  List.of(Value.TRUE, Value.FALSE));
          case 1 -> new Variable(name, "tEnum", texts("a", "b", "c"), texts("a", "b", "c"));
          case 2 -> new Variable(name, "string", texts("a", "b", "neither"), texts("a", "b"));
          default -> new Variable(name, "tNumber", halves(), List.of());
        };
    inputs.add(variable);
    variables.put(name, variable);
  }

  private static List<Value> texts(String... texts) {
    return Arrays.stream(texts).map(Value::of).toList();
  }

  private static List<Value> halves() {
    var samples = new ArrayList<Value>();
    for (int i = 0; i <= 2 * TOP; i++) {
      samples.add(Value.of(BigDecimal.valueOf(i * 5L, 1)));
    }
    return samples;
  }

  private void addTable(String name) {
    var policy = POLICIES.get(random.nextInt(POLICIES.size()));
    boolean aggregates = policy.startsWith("COLLECT/");
    int outputs = aggregates || random.nextInt(4) > 0 ? 1 : 2;
    var names = new ArrayList<>(variables.keySet());
    Collections.shuffle(names, random);
    var columns = List.copyOf(names.subList(0, Math.min(names.size(), 1 + random.nextInt(4))));
    var rows = new ArrayList<Row>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      rows.add(
          new Row(
              columns.stream()
                  .map(column -> cell(Objects.requireNonNull(variables.get(column))))
                  .toList(),
              outputs(outputs, aggregates)));
    }
    var byDefault = random.nextInt(3) == 0 ? outputs(outputs, aggregates) : List.<Value>of();
    var table = new Table(name, policy, columns, rows, byDefault, outputs);
    tables.add(table);
    if (outputs == 1 && Set.of("UNIQUE", "ANY", "PRIORITY", "FIRST").contains(policy)) {
      variables.put(name, new Variable(name, "tOut", List.of(), OUTPUTS));
    }
  }

  private List<Value> outputs(int count, boolean numbers) {
    var outputs = new ArrayList<Value>();
    for (int i = 0; i < count; i++) {
      outputs.add(numbers ? Value.of(random.nextInt(4)) : OUTPUTS.get(random.nextInt(3)));
    }
    return outputs;
  }

  private Cell cell(Variable variable) {
    if (random.nextInt(3) == 0) {
      return new Cell("-", value -> true);
    }
    return variable.constants.isEmpty() ? numberCell() : valueCell(variable);
  }

  private Cell valueCell(Variable variable) {
    var constant = variable.constants.get(random.nextInt(variable.constants.size()));
    var other = variable.constants.get(random.nextInt(variable.constants.size()));
    return switch (random.nextInt(4)) {
      case 0 ->
          new Cell(
              write(constant) + ", " + write(other),
              value -> value.equals(constant) || value.equals(other));
      case 1 -> new Cell("not(" + write(constant) + ")", value -> !value.equals(constant));
      case 2 ->
          new Cell(
              "null, " + write(constant),
              value -> value.equals(Value.NOTHING) || value.equals(constant));
      default -> new Cell(write(constant), value -> value.equals(constant));
    };
  }

  private Cell numberCell() {
    int low = random.nextInt(TOP);
    int high = low + 1 + random.nextInt(TOP - low);
    return switch (random.nextInt(6)) {
      case 0 -> new Cell("< " + high, value -> at(value) < high);
      case 1 -> new Cell(">= " + low, value -> at(value) >= low);
      case 2 ->
          new Cell("[" + low + ".." + high + ")", value -> at(value) >= low && at(value) < high);
      case 3 ->
          new Cell("]" + low + ".." + high + "]", value -> at(value) > low && at(value) <= high);
      case 4 ->
          new Cell(
              "not(" + low + ", > " + high + ")",
              value -> at(value) != low && !(at(value) > high) && !Double.isNaN(at(value)));
      default -> new Cell(String.valueOf(low), value -> at(value) == low);
    };
  }

  private static double at(Value value) {
    return value instanceof Value.Num(var number) ? number.doubleValue() : Double.NaN;
  }

  static String write(Value value) {
    return switch (value) {
      case Value.Text(var text) -> "\"" + text + "\"";
      case Value.Bool(var bool) -> String.valueOf(bool);
      case Value.Num(var number) -> number.toPlainString();
      default -> throw new IllegalArgumentException();
    };
  }

  Map<String, Value> decide(Map<String, Value> facts) {
    var values = new HashMap<>(facts);
    tables.forEach(table -> values.put(table.name, table.decide(values)));
    return values;
  }

  /** Every complete set of facts that agrees with the known ones, number by half unit. */
  List<Map<String, Value>> complete(Map<String, Value> known) {
    var all = new ArrayList<Map<String, Value>>();
    all.add(known);
    for (var input : inputs) {
      if (!known.containsKey(input.name)) {
        var longer = new ArrayList<Map<String, Value>>();
        for (var base : all) {
          for (var sample : input.samples) {
            var more = new HashMap<>(base);
            more.put(input.name, sample);
            longer.add(more);
          }
        }
        all.clear();
        all.addAll(longer);
      }
    }
    return all;
  }

  Map<String, Value> someFacts(Random random) {
    var known = new HashMap<String, Value>();
    for (var input : inputs) {
      if (random.nextInt(2) == 0) {
        known.put(input.name, input.samples.get(random.nextInt(input.samples.size())));
      }
    }
    return known;
  }

  DmnFile dmn() {
    var xml = new DmnBuilder();
    xml.item("tEnum", "string", "\"a\", \"b\", \"c\"");
    xml.item("tNumber", "number", "[0.." + TOP + "]");
    xml.item("tOut", "string", "\"x\", \"y\", \"z\"");
    inputs.forEach(input -> xml.input(input.name, input.type));
    tables.forEach(table -> xml.table(table.name, table.columns, body(table)));
    return new DmnFile("random.dmn", xml.build());
  }

  private static String body(Table table) {
    var policy = table.policy.split("/");
    var xml = new StringBuilder("<decisionTable hitPolicy=\"" + policy[0] + "\"");
    if (policy.length > 1) {
      xml.append(" aggregation=\"" + policy[1] + "\"");
    }
    xml.append(">");
    table.columns.forEach(column ->
        xml.append(
            "<input><inputExpression><text>" + column + "</text></inputExpression></input>"));
    for (int i = 0; i < table.outputs; i++) {
      xml.append("<output" + (table.outputs > 1 ? " name=\"out" + i + "\"" : "") + ">");
      if (!table.policy.startsWith("COLLECT/")) {
        xml.append("<outputValues><text>\"x\",\"y\",\"z\"</text></outputValues>");
      }
      if (!table.byDefault.isEmpty()) {
        xml.append(
            "<defaultOutputEntry><text>"
                + write(table.byDefault.get(i))
                + "</text></defaultOutputEntry>");
      }
      xml.append("</output>");
    }
    for (var row : table.rows) {
      xml.append("<rule>");
      row.cells.forEach(cell ->
          xml.append("<inputEntry><text>" + DmnBuilder.escape(cell.text) + "</text></inputEntry>"));
      row.outputs.forEach(
          output -> xml.append("<outputEntry><text>" + write(output) + "</text></outputEntry>"));
      xml.append("</rule>");
    }
    return xml.append("</decisionTable>").toString();
  }

  @Override
  public String toString() {
    return tables.stream()
        .map(table ->
            table.name
                + " "
                + table.policy
                + " "
                + table.columns
                + " "
                + table.rows.stream()
                    .map(row -> row.cells.stream().map(Cell::text).toList() + "->" + row.outputs)
                    .toList()
                + " else "
                + table.byDefault)
        .collect(
            Collectors.joining(
                "\n",
                "\n" + inputs.stream().map(input -> input.name + ":" + input.type).toList() + "\n",
                "\n"));
  }
}
