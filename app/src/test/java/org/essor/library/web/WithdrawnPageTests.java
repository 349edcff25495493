package org.essor.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class WithdrawnPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;

  @Test
  void saysByWhatAWithdrawnEntryWasReplaced() {
    assertThat(browser.get().uri("/bibliotheque/glossaire/ancien"))
        .hasStatus(HttpStatus.GONE)
        .bodyText()
        .contains(
            "«\u202fAncien terme\u202f» n’est plus dans la bibliothèque.",
            "Le terme a changé.",
            "href=\"/bibliotheque/glossaire/essai\"");
    assertThat(browser.get().uri("/api/v1/library/entries/glossaire/ancien"))
        .hasStatus(HttpStatus.GONE)
        .bodyJson()
        .extractingPath("$.replacedBy")
        .isEqualTo("/bibliotheque/glossaire/essai");
  }

  @Test
  void saysThatAnEntryIsGoneWhereNothingReplacedIt() {
    assertThat(browser.get().uri("/bibliotheque/glossaire/oublie"))
        .hasStatus(HttpStatus.GONE)
        .bodyText()
        .contains("Terme oublié")
        .doesNotContain("remplacé");
  }

  @Test
  void remembersAnEntryThatNobodyWithdrewButThatIsNoLongerThere() {
    db.sql(
            """
            insert into library.address values
            ('glossaire/disparu', 'Terme disparu', 'Vanished term', now(), now())
            """)
        .update();
    assertThat(browser.get().uri("/bibliotheque/glossaire/disparu?lang=en"))
        .hasStatus(HttpStatus.GONE)
        .bodyText()
        .contains("Vanished term");
  }
}
