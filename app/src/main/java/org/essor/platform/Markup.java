package org.essor.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes one well-formed XML document (SVG, XHTML): every element is closed, every text escaped.
 */
public final class Markup {

  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values by turns; numbers with one decimal
   */
  public Markup open(String name, Object... attributes) {
    start(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /**
   * A picture, one image for assistive technology.
   *
   * @param id begins the identifiers inside
   */
  public record Picture(String id, String title, String description) {}

  /** Opens a drawing as wide as its place, with its title and description. */
  public Markup openImage(Picture picture, double height) {
    open(
        "svg",
        "class",
        "e-chart__image",
        "width",
        "100%",
        "height",
        height,
        "role",
        "img",
        "aria-labelledby",
        picture.id() + "-title",
        "aria-describedby",
        picture.id() + "-description",
        "font-size",
        "0.9375rem");
    text("title", picture.title(), "id", picture.id() + "-title");
    return text("desc", picture.description(), "id", picture.id() + "-description");
  }

  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Writes an element without content. */
  public Markup add(String name, Object... attributes) {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  /** Writes an element that holds a text. */
  public Markup text(String name, String text, Object... attributes) {
    open(name, attributes);
    out.append(escaped(text));
    return close();
  }

  /** Adds a dashed upright line from below its label, which stands above it, to the height. */
  public Markup mark(String x, String label, double height) {
    text("text", label, "x", x, "y", 14.0, "class", "muted", "text-anchor", "middle");
    return add(
        "line",
        "x1",
        x,
        "x2",
        x,
        "y1",
        20.0,
        "y2",
        height,
        "class",
        "mark",
        "stroke-dasharray",
        "2 3");
  }

  /** Returns the document; every element must be closed. */
  public String done() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Still open: " + open);
    }
    return out.toString();
  }

  /** Breaks a label between words, into lines of at most so many characters. */
  public static List<String> lines(String label, int most) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : label.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The characters of a text that XML allows (XML 1.0, 2.2); the others are left out. */
  public static String allowed(String text) {
    return FORBIDDEN.matcher(text).replaceAll("");
  }

  private void start(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(value(attributes[i + 1]))
          .append('"');
    }
  }

  private static String value(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.1f", number)
        : escaped(value.toString());
  }

  private static String escaped(String text) {
    return allowed(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
