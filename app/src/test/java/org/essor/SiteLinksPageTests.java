package org.essor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Follows every link of the site from the home page. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class SiteLinksPageTests {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
  private static final int MANY = 400;

  @Autowired MockMvcTester browser;

  @Test
  void noLinkOfTheSiteLeadsNowhere() {
    var seen = new HashSet<>(List.of("/"));
    var next = new ArrayDeque<>(seen);
    var broken = new TreeMap<String, Integer>();
    while (!next.isEmpty() && seen.size() < MANY) {
      var path = next.removeFirst();
      var answer = get(path);
      if (answer.getStatus() >= 400) {
        broken.put(path, answer.getStatus());
      }
      links(answer).stream().filter(seen::add).forEach(next::add);
    }
    assertThat(broken).isEmpty();
    assertThat(seen).contains("/contact", "/accessibilite", "/donnees-personnelles");
  }

  private MockHttpServletResponse get(String path) {
    return browser.get().uri(URI.create(path)).exchange().getResponse();
  }

  /** Leaves out the same page in another language: it would double the walk. */
  private static List<String> links(MockHttpServletResponse answer) {
    var type = String.valueOf(answer.getContentType());
    if (!type.startsWith("text/html")) {
      return List.of();
    }
    var html = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    return LINK.matcher(html)
        .results()
        .map(link -> link.group(1).replace("&amp;", "&"))
        .filter(link -> !link.contains("lang="))
        .toList();
  }
}
