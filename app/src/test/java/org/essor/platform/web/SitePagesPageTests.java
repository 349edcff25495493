package org.essor.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class SitePagesPageTests {

  private static final Pattern HERE =
      Pattern.compile("href=\"([^\"]+)\"\\s+aria-current=\"(page|true)\"");

  @Autowired MockMvcTester browser;

  @ParameterizedTest
  @CsvSource({
    "/accessibilite, fr, Déclaration d’accessibilité, se déclare non conforme",
    "/accessibilite, en, Accessibility statement, declares itself not compliant",
    "/donnees-personnelles, fr, Données personnelles, Le serveur n’en garde aucune copie",
    "/donnees-personnelles, en, Personal data, The server keeps no copy",
    "/contact, fr, Contact, n’a pas encore indiqué son nom",
    "/contact, en, Contact, has not given its name yet",
  })
  void saysInBothLanguagesWhatThisSiteIs(String path, String lang, String title, String fact) {
    assertThat(browser.get().uri(path + "?lang=" + lang))
        .hasStatusOk()
        .bodyText()
        .contains("<h1>" + title + "</h1>", fact, "aria-current=\"page\"");
  }

  /** What pages have in common is written once: each must say what is its own all the same. */
  @Test
  void eachPageSaysWhereOneIsWhateverWasReadBefore() {
    var paths = Stream.of("/projet", "/reponses", "/parcours", "/contact", "/connexion", "/projet");
    var here = paths.map(path -> here(path, "fr") + here(path, "en")).toList();

    assertThat(here)
        .containsExactly(
            "/projet page /projet page ",
            "/projet true /projet true ",
            "/parcours page /parcours page ",
            "/contact page /contact page ",
            "/connexion page /connexion page ",
            "/projet page /projet page ");
    assertThat(browser.get().uri("/contact?lang=en"))
        .bodyText()
        .contains("Essor helps you find your way.");
  }

  private String here(String path, String language) {
    return HERE.matcher(body(path + "?lang=" + language))
        .results()
        .map((MatchResult link) -> link.group(1) + " " + link.group(2) + " ")
        .reduce("", String::concat);
  }

  private String body(String address) {
    return new String(
        browser.get().uri(address).exchange().getResponse().getContentAsByteArray(), UTF_8);
  }
}
