package org.essor.skills.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.PostgresTestConfiguration;
import org.essor.accounts.Visit;
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
    return Visit.text(answer);
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

  @Test
  void theDirectoryOfTrainingIsFilteredByWhatIsKnownOfEachOffer() {
    assertThat(open("/competences/formations", "fr"))
        .contains("3 offres", "Cours d’essai", "12 h", "non connu", "à vérifier", "Pharmacie")
        .contains("Les 2 domaines");
    assertThat(open("/competences/formations?domaine=d1", "fr"))
        .contains("1 offre", "Cours d’essai", "Tout afficher")
        .doesNotContain("À lire sur la sécurité");
    assertThat(open("/competences/formations?public=everyone&duree=inconnue", "en"))
        .contains("1 offer", "Reading on security", "not known")
        .doesNotContain("Test course", "domaines");
    assertThat(open("/competences/formations?type=assessment&cursus=Pharmacie", "en"))
        .contains("No offer");
    assertThat(open("/competences/formations/a-course", "en"))
        .contains("<h1>Test course</h1>", "Test university", "Students of pharmacy", "Pharmacy")
        .contains("https://example.org/cours", "Page of the course", "Essor neither runs");
    assertThat(browser.get().uri("/competences/formations/none")).hasStatus(404);
    assertThat(open("/recherche?q=lire+securite", "fr"))
        .contains("Formations en santé numérique", "/competences/formations/a-text");
  }

  @Test
  void theDirectoryOfTrainingIsOpenData() {
    assertThat(open("/competences/formations.csv?domaine=d2", "fr").lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("id,kind,name_fr,name_en,provider_fr");
    var data = browser.get().uri("/competences/formations.json?domaine=d2").exchange();
    assertThat(data).bodyJson().extractingPath("$[0].hours").isEqualTo(12);
    assertThat(data).bodyJson().extractingPath("$[1].source.evidence").isEqualTo("M");
    assertThat(data).bodyJson().doesNotHavePath("$[1].hours");
  }

  @Test
  void theOpenInterfaceGivesFrameworkAndTraining() {
    var framework = browser.get().uri("/api/v1/skills/framework").exchange();
    assertThat(framework).hasStatusOk().bodyJson().extractingPath("$.hours").isEqualTo(11);
    assertThat(framework).bodyJson().extractingPath("$.levels[1].from").isEqualTo(-0.5);
    assertThat(framework).bodyJson().doesNotHavePath("$.levels[0].from");
    assertThat(framework).bodyJson().extractingPath("$.levels[0].cuts").asArray().isEmpty();
    assertThat(framework).bodyJson().extractingPath("$.levels[1].cuts[0].from").isEqualTo(-0.5);
    assertThat(framework).bodyJson().extractingPath("$.levels[1].judged").isEqualTo(true);
    assertThat(browser.get().uri("/api/v1/skills/training?domain=d1"))
        .bodyJson()
        .extractingPath("$[*].id")
        .asArray()
        .containsExactly("a-course");
    assertThat(browser.get().uri("/api/v1/skills/training/a-text"))
        .bodyJson()
        .extractingPath("$.for")
        .asArray()
        .containsExactly("professionals", "everyone");
    assertThat(browser.get().uri("/api/v1/skills/training/none")).hasStatus(404);
  }
}
