package org.essor.items.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * An element of XML to be written.
 *
 * @param content elements and texts
 */
record Tag(String name, SequencedMap<String, String> attributes, List<Object> content) {

  Tag {
    content = List.copyOf(content);
  }

  static Tag of(String name, Object... content) {
    return new Tag(name, new LinkedHashMap<>(), List.of(content));
  }

  static Tag of(String name, List<?> content) {
    return new Tag(name, new LinkedHashMap<>(), List.copyOf(content));
  }

  Tag with(String attribute, String value) {
    var more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Tag(name, more, content);
  }

  /** A document of XML with this as its root. */
  String document() {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write(xml, "");
    return xml.append('\n').toString();
  }

  /** Breaks lines only where no text stands: there, white space says nothing. */
  private void write(StringBuilder xml, String indent) {
    xml.append('<').append(name);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      xml.append(' ').append(attribute.getKey()).append("=\"");
      xml.append(escaped(attribute.getValue())).append('"');
    }
    if (content.isEmpty()) {
      xml.append("/>");
      return;
    }
    xml.append('>');
    var inner = content.stream().allMatch(Tag.class::isInstance) ? indent + "  " : "";
    content.forEach(part -> write(part, xml, inner));
    if (!inner.isEmpty()) {
      xml.append('\n').append(indent);
    }
    xml.append("</").append(name).append('>');
  }

  private static void write(Object part, StringBuilder xml, String inner) {
    if (!inner.isEmpty()) {
      xml.append('\n').append(inner);
    }
    if (part instanceof Tag tag) {
      tag.write(xml, inner);
    } else {
      xml.append(escaped(part.toString()));
    }
  }

  /** Control characters, which XML cannot hold, are left out. */
  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\uFFFE\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
