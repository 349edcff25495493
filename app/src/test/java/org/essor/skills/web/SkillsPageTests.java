package org.essor.skills.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class SkillsPageTests {

  @Autowired MockMvcTester browser;

  private String open(String path, String language) {
    var answer = browser.get().uri(path).header("Accept-Language", language).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u202f', ' ');
  }

  @Test
  void saysWhatIsMeasuredAndWhereItComesFrom() {
    assertThat(open("/competences", "fr"))
        .contains("<h1>Compétences numériques en santé</h1>", "2 domaines, 11 heures")
        .contains("Arrêté d’essai", "source secondaire", "non calibrées", "e-chart__image");
    assertThat(open("/competences", "en"))
        .contains("2 domains, 11 hours", "Test order", "not calibrated")
        .doesNotContain("domaines");
  }

  @Test
  void theFrameworkTellsItsOwnWordsAndItsJudgementsFromTheSource() {
    assertThat(open("/competences/referentiel", "fr"))
        .contains("rédaction du projet", "Reconnaître une donnée", "3 questions")
        .contains("Ces seuils sont fixés par jugement", "−0,5", "2. Autonome");
    assertThat(open("/competences/referentiel", "en"))
        .contains("project’s wording", "-0.5".replace('-', '−'), "2. Independent");
  }
}
