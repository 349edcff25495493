package org.essor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class HomePageTests {

  @Autowired MockMvcTester browser;

  @Test
  void speaksFrenchFirst() {
    assertThat(browser.get().uri("/"))
        .hasStatusOk()
        .hasHeader("Content-Language", "fr")
        .bodyText()
        .contains("<html lang=\"fr\">", "Votre projet de santé numérique", "href=\"/?lang=en\"");
  }

  @Test
  void speaksTheLanguageTheBrowserPrefers() {
    assertThat(browser.get().uri("/").header("Accept-Language", "de, en;q=0.8, fr;q=0.5"))
        .bodyText()
        .contains("<html lang=\"en\">", "Your digital-health project");
  }

  @Test
  void remembersTheLanguageAskedFor() {
    var asked = browser.get().uri("/?lang=en").exchange();
    assertThat(asked).bodyText().contains("<html lang=\"en\">", "href=\"/?lang=fr\"");
    assertThat(asked.getResponse().getHeader("Set-Cookie")).startsWith("essor-lang=en;");
    assertThat(browser.get().uri("/").cookie(new Cookie("essor-lang", "en")))
        .bodyText()
        .contains("<html lang=\"en\">");
  }

  @Test
  void setsNoCookieOnAVisitorWhoOnlyReads() {
    assertThat(browser.get().uri("/")).hasStatusOk().doesNotContainHeader("Set-Cookie");
  }

  @Test
  void servesItsStyleSheetForAYearUnderTheNameOfItsContent() {
    var home = browser.get().uri("/").exchange().getResponse();
    var sheet = bodyOf(home).replaceAll("(?s).*href=\"(/assets/essor-[0-9a-f]+\\.css)\".*", "$1");
    assertThat(browser.get().uri(sheet))
        .hasStatusOk()
        .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
  }

  private static String bodyOf(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
