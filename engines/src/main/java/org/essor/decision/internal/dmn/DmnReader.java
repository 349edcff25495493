package org.essor.decision.internal.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essor.decision.DmnFile;
import org.essor.decision.InvalidModelException;
import org.essor.decision.internal.feel.FeelParser;
import org.essor.decision.internal.feel.Type;
import org.w3c.dom.Element;

/** Reads DMN files and refuses, by place, what is outside the supported subset. */
public final class DmnReader {

  private static final Set<String> SUPPORTED =
      Set.of(
          "inputData",
          "itemDefinition",
          "decision",
          "decisionService",
          "description",
          "extensionElements",
          "knowledgeSource",
          "textAnnotation",
          "association",
          "group",
          "artifact",
          "elementCollection",
          "performanceIndicator",
          "organizationUnit");

  private final Place file;
  private final Element root;
  private final ItemDefinitions types;
  private final Set<String> decisions;
  private final SequencedInputs inputs = new SequencedInputs();
  private final Map<String, String> namesById = new HashMap<>();

  private DmnReader(DmnFile file, Element root, Set<String> decisions) {
    this.file = Place.file(file.name());
    this.root = root;
    this.decisions = decisions;
    this.types = new ItemDefinitions(this.file, root);
  }

  /**
   * Reads files that will be linked with one another.
   *
   * @throws InvalidModelException where one is not well-formed or is outside the supported subset
   */
  public static List<DmnDefinitions> readAll(List<DmnFile> files) {
    var roots = files.stream().map(Xml::root).toList();
    var decisions = new LinkedHashSet<String>();
    for (var root : roots) {
      Xml.children(root, "decision").forEach(each -> decisions.add(name(each)));
    }
    var read = new ArrayList<DmnDefinitions>();
    for (int i = 0; i < files.size(); i++) {
      read.add(new DmnReader(files.get(i), roots.get(i), decisions).read(files.get(i).name()));
    }
    return read;
  }

  private static String name(Element element) {
    return element.getAttribute("name").strip().replaceAll("\\s+", " ");
  }

  private DmnDefinitions read(String fileName) {
    refuseOthers();
    Xml.children(root, "inputData").forEach(this::readInput);
    var elements = Xml.children(root, "decision");
    elements.forEach(this::registerDecision);
    var defined = elements.stream().map(this::decision).toList();
    return new DmnDefinitions(fileName, inputs.types, defined);
  }

  private void refuseOthers() {
    for (var child : Xml.children(root)) {
      if (!SUPPORTED.contains(child.getLocalName())) {
        var named = child.getAttribute("name").isEmpty() ? "" : " \"" + name(child) + "\"";
        throw file.refuse(child.getLocalName() + named + " is outside the supported subset");
      }
    }
  }

  private void readInput(Element element) {
    var name = name(element);
    var place = file.part("input data \"" + name + "\"");
    if (name.isEmpty()) {
      throw file.refuse("an input data has no name");
    }
    if (inputs.types.containsKey(name)) {
      throw place.refuse("defined twice");
    }
    namesById.put(element.getAttribute("id"), name);
    var type = types.resolve(variableType(element), place);
    if (!decisions.contains(name) && type.kind() == Type.Kind.LIST) {
      throw place.refuse("a collection (isCollection) is outside the supported subset");
    }
    inputs.types.put(name, type);
  }

  private static String variableType(Element element) {
    return Xml.child(element, "variable")
        .map(variable -> variable.getAttribute("typeRef"))
        .orElse("");
  }

  private void registerDecision(Element element) {
    var name = name(element);
    if (name.isEmpty()) {
      throw file.refuse("a decision has no name");
    }
    if (namesById.containsValue(name)) {
      throw file.decision(name).refuse("the name is used twice in this file");
    }
    namesById.put(element.getAttribute("id"), name);
  }

  private DecisionDefinition decision(Element element) {
    var name = name(element);
    var place = file.decision(name);
    var requires = requirements(element, place);
    var type = types.resolve(variableType(element), place);
    return new DecisionDefinition(
        place,
        file.text(),
        name,
        Xml.childText(element, "question"),
        type,
        requires,
        logic(element, place, new Scope(names(requires), type)));
  }

  private List<String> requirements(Element element, Place place) {
    if (!Xml.children(element, "knowledgeRequirement").isEmpty()) {
      throw place.refuse("a knowledge requirement is outside the supported subset");
    }
    var names = new ArrayList<String>();
    for (var requirement : Xml.children(element, "informationRequirement")) {
      for (var required : Xml.children(requirement)) {
        if (required.getLocalName().startsWith("required")) {
          names.add(required(required.getAttribute("href"), place));
        }
      }
    }
    return names;
  }

  private String required(String href, Place place) {
    var name = namesById.get(href.substring(href.indexOf('#') + 1));
    if (name == null) {
      throw place.refuse("requires \"" + href + "\", which the file does not define");
    }
    return name;
  }

  /** The names an expression may use; a structured input is used by its components. */
  private List<String> names(List<String> requires) {
    var names = new ArrayList<String>();
    for (var name : requires) {
      var type = inputs.types.get(name);
      if (type == null || decisions.contains(name) || type.components().isEmpty()) {
        names.add(name);
      } else {
        Structures.flatten(name, type).keySet().forEach(names::add);
      }
    }
    return names;
  }

  private Logic logic(Element element, Place place, Scope scope) {
    for (var child : Xml.children(element)) {
      switch (child.getLocalName()) {
        case "decisionTable":
          return new TableReader(place, types, scope).read(child);
        case "literalExpression":
          return formula(child, place, scope);
        case "invocation",
        "context",
        "functionDefinition",
        "relation",
        "list",
        "conditional",
        "filter",
        "for",
        "every",
        "some":
          throw place.refuse(
              "the expression " + child.getLocalName() + " is outside the supported subset");
        default:
      }
    }
    throw place.refuse("has no decision table and no literal expression");
  }

  private static Logic formula(Element element, Place place, Scope scope) {
    TableReader.requireFeel(element, place);
    var here = place.part("literal expression");
    return new Logic.Formula(
        here.reading(() -> FeelParser.expression(Xml.childText(element, "text"), scope.names())));
  }

  /** What the expressions of a decision may use, and the type they must give. */
  record Scope(List<String> names, Type type) {}

  private static final class SequencedInputs {
    private final LinkedHashMap<String, Type> types = new LinkedHashMap<>();
  }
}
