package org.essor.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A DMN file written in a few lines.
 *
 * <p>A table is drawn as the standard draws it: the first line holds its hit policy, its input
 * expressions and, after {@code ||}, the names of its outputs (empty where there is one); a line
 * {@code values} holds the allowed values of the columns, a line {@code default} the default
 * outputs; every other line is a rule, headed by its identifier.
 */
final class ADmnModel {

  private static final Pattern NEWLINE = Pattern.compile("\\R");

  private final String name;
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder nodes = new StringBuilder();
  private final Map<String, String> typeOf = new LinkedHashMap<>();
  private final Map<String, String> kindOf = new LinkedHashMap<>();

  private ADmnModel(String name) {
    this.name = name;
  }

  static ADmnModel named(String name) {
    return new ADmnModel(name);
  }

  /** Defines a type: a base type and its allowed values or interval in FEEL. */
  ADmnModel type(String type, String base, String allowed) {
    types
        .append("<itemDefinition name=\"%s\"><typeRef>%s</typeRef>".formatted(xml(type), base))
        .append("<allowedValues>%s</allowedValues>".formatted(text(allowed)))
        .append("</itemDefinition>\n");
    return this;
  }

  /** Defines a list of a type. */
  ADmnModel listType(String type, String base) {
    types.append(
        "<itemDefinition name=\"%s\" isCollection=\"true\"><typeRef>%s</typeRef></itemDefinition>\n"
            .formatted(xml(type), base));
    return this;
  }

  /** Defines a context (or, where asked for, a list of contexts) whose components are strings. */
  ADmnModel contextType(String type, List<String> components) {
    types.append("<itemDefinition name=\"%s\">".formatted(xml(type)));
    components.forEach(component -> types.append(component(component)));
    types.append("</itemDefinition>\n");
    return this;
  }

  private static String component(String component) {
    return "<itemComponent name=\"%s\"><typeRef>string</typeRef></itemComponent>"
        .formatted(xml(component));
  }

  ADmnModel input(String input, String type) {
    nodes.append(
        "<inputData id=\"%s\" name=\"%s\">%s</inputData>\n"
            .formatted(id(input), xml(input), variable(input, type)));
    remember(input, type, "requiredInput");
    return this;
  }

  ADmnModel expression(String decision, String type, String feel) {
    decision(decision, type, feel, "<literalExpression>" + text(feel) + "</literalExpression>");
    return this;
  }

  ADmnModel table(String decision, String type, String drawing) {
    var lines = NEWLINE.splitAsStream(drawing).filter(line -> !line.isBlank()).toList();
    decision(decision, type, drawing, new Drawn(lines).table(typeOf, type));
    return this;
  }

  String xml() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="model" name="%s" namespace="urn:essor:test:%s">
    %s%s</definitions>
    """
        .formatted(xml(name), id(name), types, nodes);
  }

  private void decision(String decision, String type, String uses, String logic) {
    nodes.append("<decision id=\"%s\" name=\"%s\">".formatted(id(decision), xml(decision)));
    nodes.append(variable(decision, type));
    kindOf.forEach((used, kind) -> nodes.append(mentions(uses, used) ? require(used, kind) : ""));
    nodes.append("\n").append(logic).append("</decision>\n");
    remember(decision, type, "requiredDecision");
  }

  private void remember(String node, String type, String kind) {
    typeOf.put(node, type);
    kindOf.put(node, kind);
  }

  private static boolean mentions(String uses, String used) {
    return Pattern.compile("(?<![\\w\"])" + Pattern.quote(used) + "(?![\\w\"])")
        .matcher(uses)
        .find();
  }

  private static String require(String node, String kind) {
    return "<informationRequirement><%s href=\"#%s\"/></informationRequirement>"
        .formatted(kind, id(node));
  }

  private static String variable(String name, String type) {
    return "<variable name=\"%s\"%s/>".formatted(xml(name), typeRef(type));
  }

  private static String typeRef(String type) {
    return type.isEmpty() ? "" : " typeRef=\"" + xml(type) + "\"";
  }

  private static String id(String name) {
    return "_" + name.replaceAll("[^A-Za-z0-9]", "_");
  }

  private static String text(String feel) {
    return "<text>" + xml(feel) + "</text>";
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** The lines of a drawn table. */
  private record Drawn(List<String> lines) {

    private static final Map<String, String> HIT_POLICIES =
        Map.ofEntries(
            Map.entry("U", "hitPolicy=\"UNIQUE\""),
            Map.entry("A", "hitPolicy=\"ANY\""),
            Map.entry("P", "hitPolicy=\"PRIORITY\""),
            Map.entry("F", "hitPolicy=\"FIRST\""),
            Map.entry("R", "hitPolicy=\"RULE ORDER\""),
            Map.entry("O", "hitPolicy=\"OUTPUT ORDER\""),
            Map.entry("C", "hitPolicy=\"COLLECT\""),
            Map.entry("C+", "hitPolicy=\"COLLECT\" aggregation=\"SUM\""),
            Map.entry("C<", "hitPolicy=\"COLLECT\" aggregation=\"MIN\""),
            Map.entry("C>", "hitPolicy=\"COLLECT\" aggregation=\"MAX\""),
            Map.entry("C#", "hitPolicy=\"COLLECT\" aggregation=\"COUNT\""));

    String table(Map<String, String> typeOf, String type) {
      var table = new StringBuilder();
      table.append("<decisionTable %s>\n".formatted(HIT_POLICIES.get(head(lines.getFirst()))));
      var values = line("values");
      var inputs = inputs(lines.getFirst());
      for (int i = 0; i < inputs.size(); i++) {
        table.append(input(inputs.get(i), typeOf, at(inputs(values), i)));
      }
      var outputs = outputs(lines.getFirst());
      for (int i = 0; i < outputs.size(); i++) {
        table.append(output(i, outputs.size() == 1 ? type : ""));
      }
      lines.stream().skip(1).filter(Drawn::isRule).map(Drawn::rule).forEach(table::append);
      return table.append("</decisionTable>").toString();
    }

    private static String input(String expression, Map<String, String> typeOf, String values) {
      var type = typeRef(typeOf.getOrDefault(expression, ""));
      var allowed = values.isEmpty() ? "" : "<inputValues>" + text(values) + "</inputValues>";
      return "<input><inputExpression%s>%s</inputExpression>%s</input>\n"
          .formatted(type, text(expression), allowed);
    }

    private String output(int index, String type) {
      var name = outputs(lines.getFirst()).get(index);
      var values = at(outputs(line("values")), index);
      var otherwise = at(outputs(line("default")), index);
      return "<output%s%s>%s%s</output>\n"
          .formatted(
              name.isEmpty() ? "" : " name=\"" + xml(name) + "\"",
              name.isEmpty() ? typeRef(type) : "",
              values.isEmpty() ? "" : "<outputValues>" + text(values) + "</outputValues>",
              otherwise.isEmpty()
                  ? ""
                  : "<defaultOutputEntry>" + text(otherwise) + "</defaultOutputEntry>");
    }

    private String line(String head) {
      return lines.stream().filter(line -> head(line).equals(head)).findFirst().orElse("");
    }

    private static boolean isRule(String line) {
      return !head(line).equals("values") && !head(line).equals("default");
    }

    private static String rule(String line) {
      var rule = new StringBuilder("<rule id=\"rule_%s\">".formatted(head(line)));
      inputs(line).forEach(cell -> rule.append("<inputEntry>" + text(cell) + "</inputEntry>"));
      outputs(line).forEach(cell -> rule.append("<outputEntry>" + text(cell) + "</outputEntry>"));
      return rule.append("</rule>\n").toString();
    }

    private static String head(String line) {
      return cells(line).getFirst();
    }

    private static List<String> inputs(String line) {
      var cells = cells(line.split("\\|\\|", -1)[0]);
      return cells.subList(1, cells.size());
    }

    private static List<String> outputs(String line) {
      var halves = line.split("\\|\\|", -1);
      return halves.length == 1 ? List.of() : cells(halves[1]);
    }

    private static List<String> cells(String line) {
      return new ArrayList<>(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
    }

    private static String at(List<String> cells, int index) {
      return index < cells.size() ? cells.get(index) : "";
    }
  }
}
