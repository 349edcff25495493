package org.essor.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes DMN 1.3 files for tests. */
final class DmnBuilder {

  private final StringBuilder xml =
      new StringBuilder(
          "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
              + " namespace=\"test\" name=\"test\">");
  private final Map<String, String> kinds = new HashMap<>();

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  DmnBuilder item(String name, String type, String allowed) {
    xml.append("<itemDefinition name=\"" + name + "\"><typeRef>" + type + "</typeRef>");
    if (!allowed.isEmpty()) {
      xml.append("<allowedValues><text>" + escape(allowed) + "</text></allowedValues>");
    }
    xml.append("</itemDefinition>");
    return this;
  }

  DmnBuilder input(String name, String type) {
    kinds.put(name, "Input");
    xml.append(
        "<inputData id=\""
            + id(name)
            + "\" name=\""
            + name
            + "\"><variable name=\""
            + name
            + "\""
            + (type.isEmpty() ? "" : " typeRef=\"" + type + "\"")
            + "/></inputData>");
    return this;
  }

  DmnBuilder formula(String name, List<String> requires, String text) {
    return table(
        name, requires, "<literalExpression><text>" + escape(text) + "</text></literalExpression>");
  }

  /** A decision with this body. */
  DmnBuilder table(String name, List<String> requires, String body) {
    kinds.put(name, "Decision");
    xml.append("<decision id=\"" + id(name) + "\" name=\"" + name + "\">");
    xml.append("<variable name=\"" + name + "\"/>");
    for (var required : requires) {
      var kind = kinds.getOrDefault(required, "Input");
      xml.append(
          "<informationRequirement><required"
              + kind
              + " href=\"#"
              + id(required)
              + "\"/></informationRequirement>");
    }
    xml.append(body).append("</decision>");
    return this;
  }

  private static String id(String name) {
    return "_" + name.replaceAll("\\W", "_");
  }

  String build() {
    return xml + "</definitions>";
  }
}
