package org.essor.adaptive.internal;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.essor.kernel.Refusal;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What QTI usage data say of items: statistics by item and name, names in lower case. Elements are
 * taken by their names alone, so that QTI 2 and QTI 3 read alike; a document type is refused.
 */
record UsageData(Map<String, Map<String, Double>> statistics) {

  private static final String STATISTIC = "ordinarystatistic";
  private static final String TARGET = "targetobject";
  private static final String VALUE = "value";

  static UsageData none() {
    return new UsageData(Map.of());
  }

  /**
   * Reads usage data.
   *
   * @param written XML in base64
   * @throws Refusal {@code adaptive.base64}, {@code adaptive.usage}
   */
  static UsageData read(String written) {
    var found = new HashMap<String, Map<String, Double>>();
    collect(parse(Plan.decoded(written)).getDocumentElement(), found);
    return new UsageData(found);
  }

  /** A statistic of an item. */
  Optional<Double> find(String item, String statistic) {
    return Optional.ofNullable(
        statistics.getOrDefault(item, Map.of()).get(statistic.toLowerCase(Locale.ROOT)));
  }

  private static Document parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml)));
    } catch (SAXException | IOException | ParserConfigurationException _) {
      throw new Refusal("adaptive.usage");
    }
  }

  private static void collect(Element element, Map<String, Map<String, Double>> found) {
    if (name(element).equals(STATISTIC)) {
      number(element).ifPresent(value -> put(element, value, found));
      return;
    }
    for (var each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element child) {
        collect(child, found);
      }
    }
  }

  private static void put(Element statistic, double value, Map<String, Map<String, Double>> found) {
    for (var each = statistic.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element child && name(child).equals(TARGET)) {
        found
            .computeIfAbsent(child.getAttribute("identifier"), _ -> new HashMap<>())
            .put(statistic.getAttribute("name").toLowerCase(Locale.ROOT), value);
      }
    }
  }

  private static Optional<Double> number(Element statistic) {
    for (var each = statistic.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element child && name(child).equals(VALUE)) {
        return parsed(child.getTextContent().strip());
      }
    }
    return Optional.empty();
  }

  private static Optional<Double> parsed(String text) {
    try {
      return Optional.of(Double.valueOf(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static String name(Node node) {
    return node.getLocalName().replace("-", "").toLowerCase(Locale.ROOT);
  }
}
