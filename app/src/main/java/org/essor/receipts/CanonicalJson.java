package org.essor.receipts;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One spelling of a JSON object of texts and objects, so that two programs sign the same bytes (RFC
 * 8785, JSON Canonicalization Scheme).
 */
final class CanonicalJson {

  private CanonicalJson() {}

  /** Writes texts, and maps of them; names sorted by their UTF-16 units (3.2.3). */
  static String write(Object value) {
    return switch (value) {
      case String text -> quoted(text);
      case Map<?, ?> object -> object(object);
      default -> throw new IllegalArgumentException("Neither text nor object: " + value);
    };
  }

  private static String object(Map<?, ?> object) {
    var sorted = new TreeMap<String, Object>();
    object.forEach((name, value) -> sorted.put((String) name, value));
    return sorted.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ":" + write(member.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** RFC 8785, 3.2.2.2. */
  private static String quoted(String text) {
    var written = new StringBuilder("\"");
    text.chars().forEach(unit -> written.append(escaped((char) unit)));
    return written.append('"').toString();
  }

  private static String escaped(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> unit < ' ' ? "\\u%04x".formatted((int) unit) : String.valueOf(unit);
    };
  }
}
