package org.essor.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.essor.benchmarks.ConformanceCase.Verdict;
import org.essor.decision.DecisionModel;
import org.essor.decision.DecisionModels;
import org.essor.decision.DmnFile;
import org.essor.decision.Facts;
import org.essor.decision.InvalidFactException;
import org.essor.decision.InvalidModelException;
import org.essor.decision.Outcomes;
import org.essor.decision.Value;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A file of test cases of the suite, beside the model it tests. */
final class ConformanceFile {

  private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  private static final BigDecimal TOLERANCE = new BigDecimal("0.00000001");

  private final Path file;
  private final Element root;

  private ConformanceFile(Path file, Element root) {
    this.file = file;
    this.root = root;
  }

  static ConformanceFile read(Path file) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var document = factory.newDocumentBuilder().parse(file.toFile());
      return new ConformanceFile(file, document.getDocumentElement());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is not a file of test cases", e);
    }
  }

  List<ConformanceCase> cases() throws IOException {
    var tests = children(root, "testCase");
    var name = children(root, "modelName").getFirst().getTextContent().strip();
    var text = Files.readString(file.resolveSibling(name));
    try {
      var model = DecisionModels.load(List.of(new DmnFile(name, text)));
      return tests.stream().map(test -> judge(model, test)).toList();
    } catch (InvalidModelException outside) {
      return tests.stream()
          .map(test -> outside(test, String.valueOf(outside.getMessage())))
          .toList();
    }
  }

  private static ConformanceCase judge(DecisionModel model, Element test) {
    try {
      var evaluation = model.evaluate(facts(model, test));
      var wrong = new ArrayList<String>();
      for (var node : children(test, "resultNode")) {
        var expected = expected(node);
        var given = evaluation.get(node.getAttribute("name")).outcomes();
        if (!(given instanceof Outcomes.Settled(var outcome)) || !same(expected, outcome)) {
          wrong.add(node.getAttribute("name") + ": expected " + expected + ", got " + given);
        }
      }
      return new ConformanceCase(
          test.getAttribute("id"),
          wrong.isEmpty() ? Verdict.PASSED : Verdict.FAILED,
          String.join("; ", wrong));
    } catch (OutsideSubset outside) {
      return outside(test, String.valueOf(outside.getMessage()));
    } catch (InvalidFactException refused) {
      return refused(test, refused);
    }
  }

  /** A fact that we refuse is right where the suite expects an error from every decision. */
  private static ConformanceCase refused(Element test, InvalidFactException refused) {
    boolean expected =
        children(test, "resultNode").stream()
            .allMatch(node -> Boolean.parseBoolean(node.getAttribute("errorResult")));
    return new ConformanceCase(
        test.getAttribute("id"),
        expected ? Verdict.PASSED : Verdict.FAILED,
        expected ? "" : String.valueOf(refused.getMessage()));
  }

  private static ConformanceCase outside(Element test, String why) {
    return new ConformanceCase(test.getAttribute("id"), Verdict.OUTSIDE, why);
  }

  /** The suite names only the inputs it uses; the others are absent, which is null. */
  private static Facts facts(DecisionModel model, Element test) {
    if (!test.getAttribute("invocableName").isEmpty()) {
      throw new OutsideSubset("business knowledge models and decision services");
    }
    var facts = new LinkedHashMap<String, Value>();
    children(test, "inputNode").forEach(node -> facts.put(node.getAttribute("name"), value(node)));
    for (var input : model.inputs()) {
      if (!isGiven(input.name(), facts.keySet())) {
        facts.put(input.name(), Value.NOTHING);
      }
    }
    return Facts.of(facts);
  }

  /** A component may be given by itself or within the whole. */
  private static boolean isGiven(String input, Set<String> given) {
    return given.contains(input) || given.contains(input.replaceFirst("\\..*", ""));
  }

  private static Value expected(Element node) {
    return children(node, "expected").stream()
        .findFirst()
        .map(ConformanceFile::value)
        .orElse(Value.NOTHING);
  }

  private static Value value(Element holder) {
    var lists = children(holder, "list");
    if (!lists.isEmpty()) {
      return new Value.Many(
          children(lists.getFirst(), "item").stream().map(ConformanceFile::value).toList());
    }
    var components = children(holder, "component");
    if (!components.isEmpty()) {
      var context = new LinkedHashMap<String, Value>();
      components.forEach(
          component -> context.put(component.getAttribute("name"), value(component)));
      return new Value.Context(context);
    }
    return children(holder, "value").stream()
        .findFirst()
        .filter(value -> !Boolean.parseBoolean(value.getAttributeNS(SCHEMA_INSTANCE, "nil")))
        .map(ConformanceFile::scalar)
        .orElse(Value.NOTHING);
  }

  private static Value scalar(Element value) {
    var text = value.getTextContent();
    var type = value.getAttributeNS(SCHEMA_INSTANCE, "type").replaceFirst(".*:", "");
    return switch (type) {
      case "boolean" -> Value.of(Boolean.parseBoolean(text.strip()));
      case "decimal", "double", "integer", "int", "long", "float" -> number(text.strip());
      case "date" -> day(text.strip());
      case "string", "" -> Value.of(text);
      default -> throw new OutsideSubset("values of type " + type);
    };
  }

  private static Value number(String text) {
    try {
      return Value.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw new OutsideSubset("the number " + text, e);
    }
  }

  private static Value day(String text) {
    try {
      return Value.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new OutsideSubset("the date " + text, e);
    }
  }

  private static boolean same(Value expected, Value given) {
    if (expected instanceof Value.Num(var one) && given instanceof Value.Num(var other)) {
      return one.subtract(other).abs().compareTo(TOLERANCE) < 0;
    }
    if (expected instanceof Value.Many(var some) && given instanceof Value.Many(var others)) {
      return some.size() == others.size()
          && IntStream.range(0, some.size()).allMatch(i -> same(some.get(i), others.get(i)));
    }
    if (expected instanceof Value.Context(var some) && given instanceof Value.Context(var others)) {
      return some.keySet().equals(others.keySet())
          && some.entrySet().stream().allMatch(entry -> sameComponent(entry, others));
    }
    return expected.equals(given);
  }

  private static boolean sameComponent(
      Map.Entry<String, Value> expected, Map<String, Value> given) {
    return Optional.ofNullable(given.get(expected.getKey()))
        .filter(value -> same(expected.getValue(), value))
        .isPresent();
  }

  private static List<Element> children(Element parent, String name) {
    var children = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        children.add(element);
      }
    }
    return children;
  }

  /** Something the suite uses that is not in the supported subset. */
  private static final class OutsideSubset extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutsideSubset(String what) {
      super(what);
    }

    OutsideSubset(String what, Throwable cause) {
      super(what, cause);
    }
  }
}
