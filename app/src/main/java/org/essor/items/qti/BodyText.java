package org.essor.items.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Between a text of Essor, with blank lines between its paragraphs, and the content of XHTML. */
final class BodyText {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "blockquote",
          "ul",
          "ol",
          "dl",
          "section",
          "article",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "qti-item-body",
          "qti-stimulus-body",
          "qti-content-body",
          "qti-prompt");
  private static final Set<String> LINES = Set.of("li", "dt", "dd");
  private static final Set<String> PLAIN =
      Set.of("span", "label", "bdi", "qti-simple-choice", "qti-simple-associable-choice");
  private static final Set<String> FORMATS =
      Set.of(
          "em", "strong", "b", "i", "u", "small", "sub", "sup", "a", "q", "cite", "code", "abbr",
          "bdo", "dfn", "kbd", "pre", "samp", "tt", "big", "var");
  private static final Set<String> SET_ASIDE =
      Set.of(
          "qti-feedback-inline",
          "qti-feedback-block",
          "qti-rubric-block",
          "qti-template-inline",
          "qti-template-block",
          "qti-stylesheet",
          "qti-catalog-info",
          "hr");

  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern KEPT_SPACES = Pattern.compile(" \u00a0+");

  /** Stands for the field among the words. */
  static final String FIELD = "____";

  private final Set<String> lost;

  /**
   * Makes a reader.
   *
   * @param lost takes the name of what a text had and could not keep
   */
  BodyText(Set<String> lost) {
    this.lost = lost;
  }

  /** The paragraphs of a text. */
  static List<Tag> blocks(String text) {
    return Stream.of(text.strip().split("\n\\s*\n", -1))
        .map(block -> Tag.of("p", line(block)))
        .toList();
  }

  /** The lines of a paragraph. */
  static List<Object> line(String text) {
    var parts = new ArrayList<Object>();
    for (var line : text.strip().split("\n", -1)) {
      if (!parts.isEmpty()) {
        parts.add(Tag.of("br"));
      }
      parts.add(keepingSpaces(line.strip()));
    }
    return parts;
  }

  /** Of several spaces in a row, as in a table of plain text, all but the first do not break. */
  private static String keepingSpaces(String line) {
    return SPACES.matcher(line).replaceAll(run -> " " + "\u00a0".repeat(run.group().length() - 1));
  }

  /**
   * The words of an element.
   *
   * @throws UnreadableItemException where it shows what no text can say
   */
  String read(Element element) throws UnreadableItemException {
    var text = new StringBuilder();
    add(element, text);
    return KEPT_SPACES
        .matcher(tidy(text.toString()))
        .replaceAll(run -> " ".repeat(run.group().length()));
  }

  /** One space between words, one blank line between paragraphs, none at the ends. */
  static String tidy(String text) {
    return text.replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n").strip();
  }

  private void add(Node node, StringBuilder text) throws UnreadableItemException {
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        element(element, text);
      } else if (child.getNodeType() == Node.TEXT_NODE
          || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        words(child.getNodeValue().replaceAll("[ \t\r\n]+", " "), text);
      }
    }
  }

  private static void words(String words, StringBuilder text) {
    boolean afterSpace = text.isEmpty() || text.charAt(text.length() - 1) <= ' ';
    text.append(afterSpace && words.startsWith(" ") ? words.substring(1) : words);
  }

  private void element(Element element, StringBuilder text) throws UnreadableItemException {
    var name = element.getLocalName();
    if (name.equals("br")) {
      text.append('\n');
    } else if (name.equals("qti-text-entry-interaction")) {
      text.append(FIELD);
    } else if (SET_ASIDE.contains(name)) {
      lost.add(name);
    } else if (BLOCKS.contains(name)) {
      text.append("\n\n");
      add(element, text);
      text.append("\n\n");
    } else if (LINES.contains(name)) {
      text.append('\n');
      add(element, text);
    } else {
      inline(element, text);
    }
  }

  private void inline(Element element, StringBuilder text) throws UnreadableItemException {
    var name = element.getLocalName();
    if (FORMATS.contains(name)) {
      lost.add(name);
    } else if (!PLAIN.contains(name)) {
      throw new UnreadableItemException("content", name);
    }
    add(element, text);
  }
}
