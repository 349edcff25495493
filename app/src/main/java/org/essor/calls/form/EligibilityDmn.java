package org.essor.calls.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.calls.form.Condition.Join;
import org.essor.calls.form.Condition.Test;
import org.essor.decision.Input;

/**
 * Writes criteria as a DMN 1.3 file that any DMN tool reads: one decision table a criterion, true
 * by its rules and false otherwise; its inputs are the ids of the fields.
 */
public final class EligibilityDmn {

  private static final String NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";

  private EligibilityDmn() {}

  /** The type of the input that a field is; empty where it cannot decide. */
  public static Optional<Input.Type> typeOf(FieldType type) {
    return switch (type) {
      case Numeric _ -> Optional.of(Input.Type.NUMBER);
      case YesNo _, Statement _ -> Optional.of(Input.Type.BOOLEAN);
      case Choice _ -> Optional.of(Input.Type.STRING);
      case Day _ -> Optional.of(Input.Type.DATE);
      default -> Optional.empty();
    };
  }

  /** Writes criteria; tests of fields that cannot decide are left out. */
  public static String write(List<Eligibility.Criterion> criteria, Form form) {
    var out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append(
            "<definitions xmlns=\"%s\" id=\"eligibilite\" name=\"eligibilite\""
                .formatted(NAMESPACE))
        .append(" namespace=\"https://essor.example/eligibilite\">\n");
    var inputs =
        form.fields()
            .filter(field -> isUsed(field.id(), criteria) && typeOf(field.type()).isPresent())
            .toList();
    inputs.forEach(field -> itemDefinition(out, field));
    inputs.forEach(field -> input(out, field));
    criteria.forEach(criterion -> decision(out, criterion, form));
    return out.append("</definitions>\n").toString();
  }

  private static boolean isUsed(String field, List<Eligibility.Criterion> criteria) {
    return criteria.stream()
        .flatMap(criterion -> criterion.condition().tests().stream())
        .anyMatch(test -> test.field().equals(field));
  }

  /** The values that a choice can take, so that the engine knows there is no other. */
  private static void itemDefinition(StringBuilder out, Field field) {
    if (field.type() instanceof Choice(var options)) {
      out.append("  <itemDefinition name=\"%s_type\">\n".formatted(field.id()))
          .append("    <typeRef>string</typeRef>\n")
          .append(
              "    <allowedValues><text>%s</text></allowedValues>\n"
                  .formatted(
                      options.stream()
                          .map(option -> xml(quoted(option.value())))
                          .collect(Collectors.joining(", "))))
          .append("  </itemDefinition>\n");
    }
  }

  private static void input(StringBuilder out, Field field) {
    out.append("  <inputData id=\"input_%1$s\" name=\"%1$s\">\n".formatted(field.id()))
        .append(
            "    <variable name=\"%s\" typeRef=\"%s\"/>\n".formatted(field.id(), typeRef(field)))
        .append("  </inputData>\n");
  }

  private static String typeRef(Field field) {
    return field.type() instanceof Choice
        ? field.id() + "_type"
        : typeOf(field.type()).orElseThrow().name().toLowerCase(Locale.ROOT);
  }

  private static void decision(StringBuilder out, Eligibility.Criterion criterion, Form form) {
    var tests =
        criterion.condition().tests().stream()
            .filter(test -> find(form, test.field()).isPresent())
            .toList();
    out.append("  <decision id=\"%1$s\" name=\"%1$s\">\n".formatted(criterion.id()))
        .append("    <question>%s</question>\n".formatted(xml(criterion.label().fr())))
        .append("    <variable name=\"%s\" typeRef=\"boolean\"/>\n".formatted(criterion.id()));
    tests.stream()
        .map(Test::field)
        .distinct()
        .forEach(field ->
            out.append(
                "    <informationRequirement><requiredInput href=\"#input_%s\"/></informationRequirement>\n"
                    .formatted(field)));
    table(out, criterion, tests, form);
    out.append("  </decision>\n");
  }

  private static void table(
      StringBuilder out, Eligibility.Criterion criterion, List<Test> tests, Form form) {
    out.append(
        "    <decisionTable id=\"%s_table\" hitPolicy=\"FIRST\">\n".formatted(criterion.id()));
    for (int i = 0; i < tests.size(); i++) {
      out.append("      <input id=\"%s_in_%d\">\n".formatted(criterion.id(), i))
          .append(
              "        <inputExpression id=\"%s_expr_%d\"><text>%s</text></inputExpression>\n"
                  .formatted(criterion.id(), i, tests.get(i).field()));
      out.append("      </input>\n");
    }
    out.append(
        "      <output id=\"%1$s_out\" name=\"%1$s\" typeRef=\"boolean\"/>\n"
            .formatted(criterion.id()));
    rules(criterion.condition().join(), tests, form).forEach(cells -> rule(out, cells, "true"));
    rule(out, tests.stream().map(_ -> "-").toList(), "false");
    out.append("    </decisionTable>\n");
  }

  /** One rule with all tests, or one for each. */
  private static List<List<String>> rules(Join join, List<Test> tests, Form form) {
    if (tests.isEmpty() || join == Join.ALL) {
      return List.of(tests.stream().map(test -> cell(test, form)).toList());
    }
    var rules = new ArrayList<List<String>>();
    for (int i = 0; i < tests.size(); i++) {
      var cells = new ArrayList<>(tests.stream().map(_ -> "-").toList());
      cells.set(i, cell(tests.get(i), form));
      rules.add(cells);
    }
    return rules;
  }

  private static void rule(StringBuilder out, List<String> cells, String output) {
    out.append("      <rule>\n");
    cells.forEach(cell ->
        out.append("        <inputEntry><text>%s</text></inputEntry>\n".formatted(xml(cell))));
    out.append(
        "        <outputEntry><text>%s</text></outputEntry>\n      </rule>\n".formatted(output));
  }

  private static String cell(Test test, Form form) {
    var type = find(form, test.field()).orElseThrow().type();
    var values = test.values().stream().map(value -> literal(type, value)).toList();
    var first = values.isEmpty() ? "-" : values.getFirst();
    return switch (test.operator()) {
      case ANSWERED -> "-";
      case EQUAL, ONE_OF -> String.join(", ", values);
      case DIFFERENT -> "not(" + String.join(", ", values) + ")";
      case LESS -> "< " + first;
      case AT_MOST -> "<= " + first;
      case MORE -> "> " + first;
      case AT_LEAST -> ">= " + first;
    };
  }

  private static String literal(FieldType type, String value) {
    return switch (type) {
      case Numeric _ -> Numeric.parse(value).map(n -> n.toPlainString()).orElse(quoted(value));
      case YesNo _, Statement _ -> value;
      case Day _ -> "date(" + quoted(value) + ")";
      default -> quoted(value);
    };
  }

  private static Optional<Field> find(Form form, String id) {
    return form.findField(id).filter(field -> typeOf(field.type()).isPresent());
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
