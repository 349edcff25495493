package org.essor.decision.internal.dmn;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.essor.decision.DmnFile;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML without document types, entities or anything read from elsewhere. */
final class Xml {

  private static final int MAX_CHARACTERS = 20_000_000;

  private static final Set<String> NAMESPACES =
      Set.of(
          "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
          "http://www.omg.org/spec/DMN/20180521/MODEL/",
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "https://www.omg.org/spec/DMN/20211108/MODEL/",
          "https://www.omg.org/spec/DMN/20230324/MODEL/",
          "https://www.omg.org/spec/DMN/20240513/MODEL/");

  private Xml() {}

  static Element root(DmnFile file) {
    var place = Place.file(file.name());
    if (file.text().length() > MAX_CHARACTERS) {
      throw place.refuse("longer than " + MAX_CHARACTERS + " characters");
    }
    try {
      var root = parse(file);
      if (!isDmn(root) || !root.getLocalName().equals("definitions")) {
        throw place.refuse("not a DMN 1.1 to 1.6 file: its root is <" + root.getNodeName() + ">");
      }
      return root;
    } catch (SAXParseException e) {
      throw place.refuse(
          "not well-formed XML at line " + e.getLineNumber() + ": " + e.getMessage());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw place.refuse("not readable as XML: " + e.getMessage());
    }
  }

  private static Element parse(DmnFile file)
      throws SAXException, IOException, ParserConfigurationException {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new Strict());
    return builder.parse(new InputSource(new StringReader(file.text()))).getDocumentElement();
  }

  /** The DMN children; what other namespaces add is passed over. */
  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && isDmn(element)) {
        children.add(element);
      }
    }
    return children;
  }

  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> child.getLocalName().equals(name)).toList();
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /**
   * The text of a child such as {@code <text>} or {@code <question>}, empty where there is none.
   */
  static String childText(Element parent, String name) {
    return child(parent, name).map(element -> element.getTextContent().strip()).orElse("");
  }

  private static boolean isDmn(Element element) {
    return element.getNamespaceURI() != null && NAMESPACES.contains(element.getNamespaceURI());
  }

  /** Says nothing on the console: every fault is thrown. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
