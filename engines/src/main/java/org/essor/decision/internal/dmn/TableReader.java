package org.essor.decision.internal.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.decision.Rule;
import org.essor.decision.internal.dmn.DmnReader.Scope;
import org.essor.decision.internal.dmn.Logic.InputColumn;
import org.essor.decision.internal.dmn.Logic.OutputColumn;
import org.essor.decision.internal.dmn.Logic.Row;
import org.essor.decision.internal.dmn.Logic.Table;
import org.essor.decision.internal.feel.Expr;
import org.essor.decision.internal.feel.FeelParser;
import org.essor.decision.internal.feel.Type;
import org.w3c.dom.Element;

/** Reads one decision table. */
final class TableReader {

  private final Place place;
  private final ItemDefinitions types;
  private final Scope scope;

  TableReader(Place place, ItemDefinitions types, Scope scope) {
    this.place = place;
    this.types = types;
    this.scope = scope;
  }

  static void requireFeel(Element element, Place place) {
    var language = element.getAttribute("expressionLanguage");
    if (!language.isEmpty() && !language.toLowerCase(java.util.Locale.ROOT).contains("feel")) {
      throw place.refuse(
          "the expression language " + language + " is outside the supported subset");
    }
  }

  Table read(Element table) {
    var inputs = numbered(Xml.children(table, "input"), this::input);
    var outputElements = Xml.children(table, "output");
    if (outputElements.isEmpty()) {
      throw place.refuse("a table needs an output");
    }
    boolean single = outputElements.size() == 1;
    var outputs = numbered(outputElements, (each, number) -> output(each, number, single));
    var policy = policy(table);
    checkPolicy(policy, outputs);
    var annotations =
        Xml.children(table, "annotation").stream().map(each -> each.getAttribute("name")).toList();
    var columns = new Columns(inputs, outputs, annotations);
    var rows = numbered(Xml.children(table, "rule"), (each, number) -> row(each, number, columns));
    return new Table(policy, inputs, outputs, rows);
  }

  private HitPolicy policy(Element table) {
    var name = table.getAttribute("hitPolicy");
    var aggregation = table.getAttribute("aggregation");
    return switch (name + (aggregation.isEmpty() ? "" : "/" + aggregation)) {
      case "", "UNIQUE", "U" -> HitPolicy.UNIQUE;
      case "ANY", "A" -> HitPolicy.ANY;
      case "PRIORITY", "P" -> HitPolicy.PRIORITY;
      case "FIRST", "F" -> HitPolicy.FIRST;
      case "COLLECT", "C", "COLLECT/LIST" -> HitPolicy.COLLECT;
      case "COLLECT/SUM" -> HitPolicy.COLLECT_SUM;
      case "COLLECT/MIN" -> HitPolicy.COLLECT_MIN;
      case "COLLECT/MAX" -> HitPolicy.COLLECT_MAX;
      case "COLLECT/COUNT" -> HitPolicy.COLLECT_COUNT;
      case "RULE ORDER", "R" -> HitPolicy.RULE_ORDER;
      case "OUTPUT ORDER", "O" -> HitPolicy.OUTPUT_ORDER;
      default -> throw place.refuse("unknown hit policy \"" + name + " " + aggregation + "\"");
    };
  }

  private void checkPolicy(HitPolicy policy, List<OutputColumn> outputs) {
    if (policy.aggregates() && outputs.size() > 1) {
      throw place.refuse("a table that aggregates has one output");
    }
    if (policy.ranksOutputs()
        && outputs.stream().allMatch(output -> output.type().allowed().isEmpty())) {
      throw place.refuse(
          "hit policy " + policy + " needs the output values, from the first in priority down");
    }
  }

  private InputColumn input(Element element, int number) {
    var expression =
        Xml.child(element, "inputExpression")
            .orElseThrow(() -> place.cell("input", number, "").refuse("has no expression"));
    var text = Xml.childText(expression, "text");
    var cell = place.cell("input", number, text);
    requireFeel(expression, cell);
    var type = types.resolve(expression.getAttribute("typeRef"), cell);
    return new InputColumn(
        text,
        cell.reading(() -> FeelParser.expression(text, scope.names())),
        ItemDefinitions.narrow(type, element, "inputValues", cell));
  }

  private OutputColumn output(Element element, int number, boolean single) {
    var name = element.getAttribute("name").strip();
    var cell = place.cell("output", number, name);
    if (!single && name.isEmpty()) {
      throw cell.refuse("each of several outputs needs a name");
    }
    var declared = types.resolve(element.getAttribute("typeRef"), cell);
    if (declared.kind() == Type.Kind.ANY) {
      declared = single ? scope.type() : scope.type().components().getOrDefault(name, Type.ANY);
    }
    if (declared.kind() == Type.Kind.LIST) {
      declared = Type.ANY; // the type of the collected list, written on its only column
    }
    return new OutputColumn(
        single ? "" : name,
        ItemDefinitions.narrow(declared, element, "outputValues", cell),
        byDefault(element, cell));
  }

  private Optional<Expr> byDefault(Element output, Place cell) {
    return Xml.child(output, "defaultOutputEntry")
        .map(entry -> Xml.childText(entry, "text"))
        .filter(text -> !text.isEmpty())
        .map(
            text -> cell.part("default").reading(() -> FeelParser.expression(text, scope.names())));
  }

  private Row row(Element element, int number, Columns columns) {
    var conditions = texts(element, "inputEntry");
    var outputs = texts(element, "outputEntry");
    var id = element.getAttribute("id");
    var rule =
        new Rule(
            id.isEmpty() ? scopeName() + "/" + number : id,
            number,
            conditions,
            outputs,
            annotations(element, columns.annotations));
    var here = place.rule(rule);
    requireCount(here, "input", conditions.size(), columns.inputs.size());
    requireCount(here, "output", outputs.size(), columns.outputs.size());
    return new Row(rule, tests(here, conditions, columns), outputs(here, outputs, columns));
  }

  private String scopeName() {
    var text = place.text();
    return text.substring(text.indexOf('"') + 1, text.length() - 1);
  }

  private List<Expr> tests(Place here, List<String> texts, Columns columns) {
    var tests = new ArrayList<Expr>();
    for (int i = 0; i < texts.size(); i++) {
      var column = columns.inputs.get(i);
      var text = texts.get(i);
      tests.add(
          here.cell("input", i + 1, column.text())
              .reading(() -> FeelParser.unaryTests(text, scope.names(), column.expr())));
    }
    return tests;
  }

  private List<Expr> outputs(Place here, List<String> texts, Columns columns) {
    var outputs = new ArrayList<Expr>();
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      outputs.add(
          here.cell("output", i + 1, columns.outputs.get(i).name())
              .reading(() -> FeelParser.expression(text, scope.names())));
    }
    return outputs;
  }

  private static void requireCount(Place here, String what, int found, int expected) {
    if (found != expected) {
      throw here.refuse(found + " " + what + " cells for " + expected + " columns");
    }
  }

  private static List<String> texts(Element rule, String name) {
    return Xml.children(rule, name).stream()
        .map(entry -> Xml.childText(entry, "text"))
        .map(text -> text.isEmpty() && name.equals("inputEntry") ? "-" : text)
        .toList();
  }

  private static Map<String, String> annotations(Element rule, List<String> names) {
    var entries = texts(rule, "annotationEntry");
    var annotations = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(entries.size(), names.size()); i++) {
      annotations.put(names.get(i), entries.get(i));
    }
    return annotations;
  }

  private static <T> List<T> numbered(List<Element> elements, Numbered<T> reader) {
    var read = new ArrayList<T>();
    for (int i = 0; i < elements.size(); i++) {
      read.add(reader.read(elements.get(i), i + 1));
    }
    return List.copyOf(read);
  }

  private interface Numbered<T> {
    T read(Element element, int number);
  }

  private record Columns(
      List<InputColumn> inputs, List<OutputColumn> outputs, List<String> annotations) {}
}
