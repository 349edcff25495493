package org.essor.items.qti;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML that others wrote: a document type is refused, nothing is fetched, and elements nest no
 * deeper than {@value #DEEPEST}.
 */
final class Xml {

  private static final String DEEPEST = "60";

  private Xml() {}

  /**
   * Parses a document.
   *
   * @throws SAXException where it is no XML, or has a document type
   */
  static Element parse(byte[] bytes) throws SAXException {
    try {
      var builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    return factory;
  }

  /** Says nothing to the console. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException unimportant) {}

    @Override
    public void error(SAXParseException failure) throws SAXParseException {
      throw failure;
    }

    @Override
    public void fatalError(SAXParseException failure) throws SAXParseException {
      throw failure;
    }
  }

  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
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

  /** All elements of a name below an element, in their order. */
  static List<Element> below(Element parent, String name) {
    var found = new ArrayList<Element>();
    var all = parent.getElementsByTagNameNS("*", name);
    for (int i = 0; i < all.getLength(); i++) {
      found.add((Element) all.item(i));
    }
    return found;
  }

  /** The text of the element that a path of names leads to, each the first of its name. */
  static Optional<String> text(Element from, String... path) {
    var found = Optional.of(from);
    for (var name : path) {
      found = found.flatMap(parent -> child(parent, name));
    }
    return found.map(element -> element.getTextContent().strip()).filter(text -> !text.isEmpty());
  }

  /** The value of an attribute; empty where it is missing or says nothing. */
  static Optional<String> attribute(Element element, String name) {
    return Optional.of(element.getAttribute(name)).filter(value -> !value.isBlank());
  }
}
