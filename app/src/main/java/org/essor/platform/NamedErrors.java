package org.essor.platform;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page to correct whose list of errors names the fields as the page does: each link makes sense
 * alone (WCAG 2.2, 2.4.4 and 2.4.9), in every module, without a second text for each error. Words
 * that name the field themselves stay as they are, as does the only question of a page, its title.
 *
 * @param page the page with its list of errors, of {@code ds/errors.jte}
 * @param texts the texts in the reader's language
 */
record NamedErrors(Content page, Texts texts) implements Content {

  private static final Pattern LIST = Pattern.compile("(?<=id=\"errors\").*?</ul>", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("(<a href=\"#([^\"]+)\">)([^<]*)");

  /** That a field may be left out is not part of its name. */
  private static final Pattern OPTIONAL = Pattern.compile("\\s*\\((?:facultatif|optional)\\)$");

  @Override
  public void writeTo(TemplateOutput output) {
    var html = new StringOutput();
    new OwaspHtmlTemplateOutput(html).writeUserContent(page);
    output.writeContent(named(html.toString()));
  }

  private String named(String html) {
    return LIST.matcher(html)
        .replaceFirst(
            list -> literal(LINK.matcher(list.group()).replaceAll(link -> named(link, html))));
  }

  private String named(MatchResult link, String html) {
    return literal(link.group(1) + named(link.group(3), label(link.group(2), html)));
  }

  private String named(String error, String label) {
    if (label.isEmpty() || says(error, label)) {
      return error;
    }
    return label.endsWith("?")
        ? label + ' ' + error
        : texts.get("platform.errors.named", label, error);
  }

  /** What the page calls a field: its group or its label, or what is read out for it. */
  private static String label(String id, String html) {
    var field = Pattern.quote(id);
    return Stream.of(
            "id=\"" + field + "(?:-fieldset)?\"[^>]*>\\s*<legend[^>]*>([^<]*)",
            "<label[^>]*\\sfor=\"" + field + "\"[^>]*>([^<]*)",
            "<[^>]*\\sid=\"" + field + "\"[^>]*\\saria-label=\"([^\"]*)\"")
        .map(pattern -> Pattern.compile(pattern).matcher(html))
        .filter(Matcher::find)
        .map(found -> OPTIONAL.matcher(found.group(1).strip()).replaceFirst(""))
        .findFirst()
        .orElse("");
  }

  private static boolean says(String error, String label) {
    return Pattern.compile("(?iuU)(?<!\\w)" + Pattern.quote(label) + "(?!\\w)")
        .matcher(error)
        .find();
  }

  private static String literal(String text) {
    return Matcher.quoteReplacement(text);
  }
}
