package org.essor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.PostgresTestConfiguration;
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
}
