package org.essor;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Axe, run in the page itself, and asked for what it finds wrong alone. Its own builder opens a
 * second page each time and brings back all that is right too: three times the work, and most of
 * what the browser tests spent.
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

  private static final String SCRIPT = script();

  private Axe() {}

  /** What it finds wrong in a page: a rule and the elements that break it, each. */
  static List<String> faults(Page page) {
    page.evaluate(SCRIPT);
    return ((List<?>) page.evaluate(RUN, RULES)).stream().map(String.class::cast).toList();
  }

  private static String script() {
    try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
