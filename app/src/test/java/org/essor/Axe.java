package org.essor;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Axe, run in the page itself, and asked for what it finds wrong alone; with names that two
 * elements have. Its own builder opens a second page each time and brings back all that is right
 * too: three times the work, and most of what the browser tests spent.
 */
final class Axe {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** No rule above reads style sheets, so that axe need not fetch them. */
  private static final String RUN =
      """
      tags => axe
        .run(document, {
          runOnly: { type: 'tag', values: tags },
          resultTypes: ['violations'],
          preload: { assets: ['media'] }
        })
        .then(results => results.violations.map(
          rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(', ')))
      """;

  /**
   * Names that two elements have: what refers to them finds the first alone. Axe no longer asks.
   */
  private static final String TWICE =
      """
      [...document.querySelectorAll('[id]')]
        .filter(element => document.getElementById(element.id) !== element)
        .map(element => 'id twice: ' + element.id)
      """;

  private static final String SCRIPT = script();

  private Axe() {}

  /** What it finds wrong in a page: a rule and the elements that break it, each. */
  static List<String> faults(Page page) {
    page.evaluate(SCRIPT);
    return Stream.of(page.evaluate(RUN, RULES), page.evaluate(TWICE))
        .flatMap(faults -> ((List<?>) faults).stream())
        .map(String.class::cast)
        .toList();
  }

  private static String script() {
    try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
